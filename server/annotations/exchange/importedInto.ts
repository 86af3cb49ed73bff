import { type Anchorable, anchorable } from '../anchoring/anchorable';
import { withCurrentCodes } from '../codebook/currentCodes';
import { allCodes, type Codebook } from '../codebook/model';
import { readCodebook } from '../codebook/read';
import { changedParts, type Part } from '../diff';
import { digestOf } from '../digest';
import { annotatorKey } from '../files/sidecarPath';
import type { Annotation, Target } from '../model';
import { presentAnnotations } from '../presentAnnotations';
import { areNamesakes, namesakeIn } from '../samePerson';
import { importedCodes, withAdditions, withCodesOf } from './importedCodes';
import type { Project } from './model';
import { withPresentPassage } from './projectOf';

/** What is in a folder before something is imported into it. */
export interface Standing {
  readonly textOf: (path: string) => string | undefined;
  /** The text of `codebook.yaml`; empty where there is none. */
  readonly codebook: string;
  /** What everybody noted about the texts of the import. */
  readonly sidecars: readonly StandingSidecar[];
}

export interface StandingSidecar {
  readonly textPath: string;
  /** The key of the annotator. */
  readonly annotator: string;
  readonly annotations: readonly Annotation[];
}

/** What an import writes, and what a person is to be told of it. Nothing of what was there is changed or taken away. */
export interface ImportPlan {
  /** What comes to each sidecar that gets something. */
  readonly sidecars: readonly StandingSidecar[];
  /** The new text of `codebook.yaml`, and the codes that it lacked; nothing where it lacks none. */
  readonly codebook?: { readonly text: string; readonly added: readonly string[] };
  /** The codes that the codebook lacks and that can't be put in it. With any of them nothing is to be written. */
  readonly impossibleCodes: readonly string[];
  /** Codes that are called otherwise in the codebook. */
  readonly renamed: ReadonlyMap<string, string>;
  /** How many were there already. */
  readonly same: number;
  /** Those whose identifier is there already with something else; what is there stays. */
  readonly differing: readonly Differing[];
  /** Those that are written and not certainly found in the text. */
  readonly unplaced: readonly { readonly annotation: Annotation; readonly status: 'ambiguous' | 'orphaned' }[];
  /** Paths of texts that the folder doesn't have, with how many annotations are passed over for that. */
  readonly missingTexts: ReadonlyMap<string, number>;
  /** Those of which it isn't known who made them, where that isn't told either. */
  readonly anonymous: readonly Annotation[];
  /** Two people whose files would be called the same. With any of them nothing is to be written. */
  readonly namesakes: readonly Namesakes[];
}

export interface Namesakes {
  readonly imported: string;
  readonly other: string;
}

export interface Differing {
  /** The key of the annotator in whose file it is. */
  readonly annotator: string;
  readonly own: Annotation;
  readonly imported: Annotation;
  readonly parts: readonly Part[];
}

/**
 * Decides what becomes of an import. Annotations are found again in the user's own texts, and go to the sidecar of `annotator`,
 * or without one to that of whoever the file says made them, and to `nameless` where it says nobody. One that is known by its
 * identifier, in whoever's file, is compared; one of which the annotator has noted the very same at the very same place is
 * there already too. What isn't certainly found is kept as it is in the file.
 */
export async function importedInto(
  project: Project,
  standing: Standing,
  annotator?: string,
  nameless?: string,
): Promise<ImportPlan> {
  const { codebook } = readCodebook(standing.codebook);
  const { renamed, additions } = await importedCodes(project, codebook);
  const { text, impossible } = withAdditions(standing.codebook, additions);
  const look = looking(standing.textOf);
  const known = new Map<string, Known>();
  const places = new Set<string>();
  for (const { textPath, annotator: key, annotations } of standing.sidecars) {
    for (const own of (await placed(annotations, textPath, look, codebook)).map(({ annotation }) => annotation)) {
      known.set(own.id, { annotation: own, annotator: key });
      places.add(saidAt(own, textPath, key));
    }
  }
  const coming = new Map<string, StandingSidecar & { readonly annotations: Annotation[] }>();
  const plan = {
    same: 0,
    differing: [] as Differing[],
    unplaced: [] as ImportPlan['unplaced'][number][],
    missingTexts: new Map<string, number>(),
    anonymous: [] as Annotation[],
    namesakes: [] as Namesakes[],
  };
  const signed = signatures(standing);
  const bySource = new Map<string, Annotation[]>();
  for (const annotation of project.annotations) {
    const { source } = annotation.target;
    bySource.set(source, [...(bySource.get(source) ?? []), annotation]);
  }
  for (const [source, found] of bySource) {
    if ((await look(source)) === undefined) {
      plan.missingTexts.set(source, found.length);
      continue;
    }
    const recoded = found.map((annotation) => withCodesOf(annotation, renamed));
    for (const { annotation, status } of await placed(recoded, source, look, codebook)) {
      const name = annotator ?? annotation.creator?.name ?? nameless;
      if (name === undefined) {
        plan.anonymous.push(annotation);
        continue;
      }
      const key = annotatorKey(name);
      const own = known.get(annotation.id);
      if (own === undefined && places.has(saidAt(annotation, source, key))) plan.same++;
      else if (own !== undefined) {
        const parts = partsOtherwise(own.annotation, annotation);
        if (parts.length === 0) plan.same++;
        else plan.differing.push({ annotator: own.annotator, own: own.annotation, imported: annotation, parts });
      } else {
        const other = signed(key, name);
        if (other !== undefined) plan.namesakes.push({ imported: name, other });
        const written = { ...annotation, creator: annotation.creator ?? { name: nameOf(key, name, standing) } };
        const path = `${source}\n${key}`;
        const sidecar = coming.get(path) ?? { textPath: source, annotator: key, annotations: [] };
        coming.set(path, sidecar);
        sidecar.annotations.push(written);
        known.set(written.id, { annotation: written, annotator: key });
        if (status !== 'found') plan.unplaced.push({ annotation: written, status });
      }
    }
  }
  const added = additions.flatMap(({ code }) => allCodes({ codes: [code] }).map((one) => one.code.id));
  return {
    ...plan,
    sidecars: [...coming.values()],
    ...(added.length > 0 && { codebook: { text, added } }),
    impossibleCodes: impossible,
    renamed,
  };
}

interface Known {
  readonly annotation: Annotation;
  readonly annotator: string;
}

type Look = (path: string) => Promise<{ readonly text: Anchorable; readonly digest: string } | undefined>;

function looking(textOf: Standing['textOf']): Look {
  const looked = new Map<string, Awaited<ReturnType<Look>>>();
  return async (path) => {
    const text = textOf(path);
    if (!looked.has(path))
      looked.set(path, text === undefined ? undefined : { text: anchorable(text), digest: await digestOf(text) });
    return looked.get(path);
  };
}

/** Annotations of a text, and the passages that they lead to, where they stand now, under the codes of now. */
async function placed(annotations: readonly Annotation[], source: string, look: Look, codebook: Codebook) {
  const at = await look(source);
  const current = withCurrentCodes(annotations, codebook);
  const present = at
    ? presentAnnotations(current, at.text, at.digest)
    : current.map((annotation) => ({ annotation, status: 'orphaned' as const }));
  const result: (typeof present)[number][] = [];
  for (const { annotation, status } of present) {
    const { body } = annotation;
    const passage = body.motivation === 'linking' && body.to.kind === 'passage' ? body.to.target.source : undefined;
    const there = passage === undefined ? undefined : await look(passage);
    result.push({ annotation: withPresentPassage(annotation, () => there), status });
  }
  return result;
}

/**
 * In what two annotations of one identifier differ. Where a form of file can't hold line ends, or who made an annotation, that
 * makes no other annotation of it; nor does the version of the text.
 */
function partsOtherwise(own: Annotation, imported: Annotation): readonly Part[] {
  const [before, after] = [comparable(own), comparable(imported)];
  return changedParts(before, after).filter((part) => part !== 'creator' || imported.creator !== undefined);
}

function comparable({ target, body, note, creator, id }: Annotation): Annotation {
  const to =
    body.motivation === 'linking' && body.to.kind === 'passage'
      ? { ...body, to: { ...body.to, target: placeAlone(body.to.target) } }
      : body;
  const plain: Annotation = { id, target: placeAlone(target), body: to, ...(note && { note }) };
  return { ...inPlainWords(plain), ...(creator && { creator: { name: creator.name } }) };
}

/** A target without the version of the text and the words around it, which follow from the places. */
function placeAlone({ source, pieces: [first, ...others] }: Target): Target {
  const alone = ({ span, quote }: Target['pieces'][number]) => ({
    span,
    quote: { exact: quote.exact, prefix: '', suffix: '' },
  });
  return { source, pieces: [alone(first), ...others.map(alone)] };
}

function inPlainWords(annotation: Annotation): Annotation {
  return JSON.parse(JSON.stringify(annotation), (key, value: unknown) =>
    typeof value === 'string' && key !== 'exact' ? value.replace(/\s+/gu, ' ').trim() : value,
  );
}

/** What somebody says of a place, in one text that is the same for the same. */
function saidAt(annotation: Annotation, source: string, annotator: string): string {
  const { target, body, note } = comparable(annotation);
  return JSON.stringify([annotator, source, target.pieces.map(({ span }) => span), body, note]);
}

/** Tells of each name that is to have a file under a key who has it already under another name. */
function signatures({ sidecars }: Standing): (key: string, name: string) => string | undefined {
  const byKey = new Map<string, Annotation[]>();
  for (const { annotator, annotations } of sidecars)
    byKey.set(annotator, [...(byKey.get(annotator) ?? []), ...annotations]);
  const first = new Map<string, string>();
  return (key, name) => {
    const coming = first.get(key);
    if (coming !== undefined) return areNamesakes(coming, name) ? coming : undefined;
    first.set(key, name);
    return namesakeIn(byKey.get(key) ?? [], name);
  };
}

/** The name of an annotator as the own files have it, or else as it was given. */
function nameOf(key: string, given: string, { sidecars }: Standing): string {
  const creators = sidecars.flatMap(({ annotator, annotations }) =>
    annotator === key ? annotations.flatMap(({ creator }) => creator ?? []) : [],
  );
  return creators.find(({ name }) => annotatorKey(name) === key)?.name ?? given;
}
