import type { Register } from '../../actors/model';
import type { Language, Wording } from '../../text/language';
import { type Anchorable, anchorable } from '../anchoring/anchorable';
import { withCurrentCodes } from '../codebook/currentCodes';
import type { Codebook } from '../codebook/model';
import { digestOf } from '../digest';
import type { Annotation } from '../model';
import { presentAnnotations } from '../presentAnnotations';
import { projectCodes } from './codebookCodes';
import { type LeftOut, newReport } from './leftOut';
import type { NamedActor, Project, ProjectText } from './model';

/** A corpus as it is to be passed on. */
export interface Annotated {
  /** All texts that annotations are about or lead to, as far as they are there. */
  readonly texts: readonly ProjectText[];
  readonly annotations: readonly Annotation[];
  readonly codebook: Codebook;
  /** The name and kind of an actor of the register. */
  readonly actorOf: (id: string) => NamedActor | undefined;
}

export interface ProjectOf {
  readonly project: Project;
  /** What no format would get. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * A corpus as a project for other programs: annotations with their places, words and codes as they are now, those that aren't
 * found again as they were. Of two annotations under one identifier, as merging leaves them, the first is taken.
 */
export async function projectOf(
  { texts, annotations, codebook, actorOf }: Annotated,
  language: Language,
): Promise<ProjectOf> {
  const report = newReport();
  const unique = new Map<string, Annotation>();
  for (const annotation of withCurrentCodes(annotations, codebook)) {
    if (unique.has(annotation.id)) report.add(TWICE, annotation.id);
    else unique.set(annotation.id, annotation);
  }
  const looked = new Map<string, { readonly text: Anchorable; readonly digest: string }>();
  for (const { path, text } of texts) looked.set(path, { text: anchorable(text), digest: await digestOf(text) });
  const bySource = new Map<string, Annotation[]>();
  for (const annotation of unique.values()) {
    const { source } = annotation.target;
    bySource.set(source, [...(bySource.get(source) ?? []), annotation]);
  }
  const present = [...bySource].flatMap(([source, found]) => {
    const at = looked.get(source);
    const placed = at ? presentAnnotations(found, at.text, at.digest).map(({ annotation }) => annotation) : found;
    return placed.map((annotation) => withPresentPassage(annotation, (path) => looked.get(path)));
  });
  return {
    project: {
      texts,
      codes: await projectCodes(codebook, language),
      actors: [...new Set(present.flatMap(actorsIn))].flatMap((id) => actorOf(id) ?? []),
      annotations: present,
    },
    leftOut: report.all(),
  };
}

/** The names and kinds of the actors of a register. */
export function actorsOf(register: Register): Annotated['actorOf'] {
  return (id) => {
    const actor = register.get(id);
    return actor && { id, name: actor.name, kind: actor.kind === 'person' ? 'person' : 'organisation' };
  };
}

/** The paths of the texts that annotations are about or lead to. */
export function sourcesOf(annotations: readonly Annotation[]): readonly string[] {
  const all = annotations.flatMap(({ target, body }) => [
    target.source,
    ...(body.motivation === 'linking' && body.to.kind === 'passage' ? [body.to.target.source] : []),
  ]);
  return [...new Set(all)];
}

type Looked = { readonly text: Anchorable; readonly digest: string };

/** An annotation that leads to a passage, with that passage where it stands now, if that is certain. */
export function withPresentPassage(annotation: Annotation, textAt: (path: string) => Looked | undefined): Annotation {
  const { body } = annotation;
  if (body.motivation !== 'linking' || body.to.kind !== 'passage') return annotation;
  const at = textAt(body.to.target.source);
  const [present] = at ? presentAnnotations([{ ...annotation, target: body.to.target }], at.text, at.digest) : [];
  if (present?.status !== 'found') return annotation;
  return { ...annotation, body: { ...body, to: { kind: 'passage', target: present.annotation.target } } };
}

function actorsIn({ body }: Annotation): readonly string[] {
  if (body.motivation === 'identifying') return [body.actor];
  if (body.motivation !== 'tagging') return [];
  return [body.statement?.speaker, body.statement?.organisation].flatMap((id) => id ?? []);
}

const TWICE: Wording = {
  nl: 'Onder dit kenmerk staan twee annotaties; alleen de eerste is meegegeven.',
  en: 'Two annotations have this identifier; only the first was passed on.',
};
