import { edited } from '../../text/edits';
import { addCode, addCodes } from '../codebook/edits';
import { type Addition, identifierFor } from '../codebook/exchanged';
import { CODE_IDENTIFIER } from '../codebook/format';
import { allCodes, type Codebook, type Code as CodeOfCodebook, codesById } from '../codebook/model';
import type { Annotation } from '../model';
import { codebookCode } from './codebookCodes';
import { withUsed } from './codes';
import type { Code, Project } from './model';

/** What the codes of an import are in the user's own codebook. */
export interface ImportedCodes {
  /** The identifier in the codebook of each code of the import that has another there. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What the codebook lacks. */
  readonly additions: readonly Addition[];
}

/**
 * Lays the codes of an import beside a codebook. A code of the same identifier, present or former, is that code; a format that
 * knows no codebook may also have called it by its name, where only one has that. All others are to be added, under their own
 * identifier where `codebook.yaml` can have it and it is free, and below the code that they stand below.
 */
export async function importedCodes(
  { codes, annotations }: Pick<Project, 'codes' | 'annotations'>,
  codebook: Codebook,
): Promise<ImportedCodes> {
  const known = codesById(codebook);
  const used = annotations.flatMap(({ body }) => (body.motivation === 'tagging' ? [body.code] : []));
  const renamed = new Map<string, string>();
  const added = new Map<string, { readonly code: Code; readonly id: string }>();
  const ids = new Set(known.keys());
  const rename = (from: string, to: string): void => void (from === to || renamed.set(from, to));
  const all = withUsed(codes, used);
  for (const { id } of all) if (CODE_IDENTIFIER.test(id)) ids.add(id);
  for (const code of all) {
    const own = known.get(code.id) ?? (code.name === code.id ? onlyOneNamed(code.name, codebook) : undefined);
    if (own !== undefined) {
      rename(code.id, own.code.id);
      continue;
    }
    const id = CODE_IDENTIFIER.test(code.id) ? code.id : identifierFor(code.name, (one) => ids.has(one));
    ids.add(id);
    rename(code.id, id);
    added.set(code.id, { code, id });
  }
  const stating = new Set(annotations.flatMap(statementCodes));
  const done = new Set<string>();
  const treeOf = async ({ code, id }: { readonly code: Code; readonly id: string }): Promise<CodeOfCodebook> => {
    done.add(code.id);
    const below = [...added.values()].filter((one) => one.code.parent === code.id && !done.has(one.code.id));
    const inside: CodeOfCodebook[] = [];
    for (const one of below) if (!done.has(one.code.id)) inside.push(await treeOf(one));
    const { isGroup, ...own } = await codebookCode(code, id);
    return {
      ...own,
      ...(isGroup && !used.includes(code.id) && { isGroup }),
      ...(stating.has(code.id) && { isStatement: true }),
      codes: inside,
    };
  };
  const additions: Addition[] = [];
  const tops = [...added.values()].filter(({ code: { parent } }) => parent === undefined || !added.has(parent));
  // What is left after the tops stands below itself, which no program means.
  for (const one of [...tops, ...added.values()]) {
    if (done.has(one.code.id)) continue;
    const above =
      one.code.parent === undefined ? undefined : known.get(renamed.get(one.code.parent) ?? one.code.parent);
    additions.push({ code: await treeOf(one), ...(above && { parent: above.code.id }) });
  }
  return { renamed, additions };
}

function onlyOneNamed(name: string, codebook: Codebook) {
  const [one, ...others] = allCodes(codebook).filter(({ code }) => code.name === name);
  return others.length === 0 ? one : undefined;
}

function statementCodes({ body }: Annotation): readonly string[] {
  return body.motivation === 'tagging' && body.statement !== undefined ? [body.code] : [];
}

/** An annotation with its code, and the concept of its statement, as the codebook calls them. */
export function withCodesOf(annotation: Annotation, renamed: ReadonlyMap<string, string>): Annotation {
  const { body } = annotation;
  if (body.motivation !== 'tagging') return annotation;
  const { concept } = body.statement ?? {};
  const now = concept === undefined ? undefined : renamed.get(concept);
  return {
    ...annotation,
    body: {
      ...body,
      code: renamed.get(body.code) ?? body.code,
      ...(now !== undefined && { statement: { ...body.statement, concept: now } }),
    },
  };
}

/** The text of a codebook with codes added; the codes that can't be, as where the YAML is broken. */
export function withAdditions(
  text: string,
  additions: readonly Addition[],
): { readonly text: string; readonly impossible: readonly string[] } {
  let now = text;
  const impossible: string[] = [];
  for (const { codes, parent } of byParent(additions)) {
    const edits = addCodes(now, codes, parent);
    if (edits !== undefined) now = edited(now, edits).text;
    else {
      // One that can't be added must not keep the others out.
      for (const code of codes) {
        const single = addCode(now, code, parent);
        if (single === undefined) impossible.push(code.id);
        else now = edited(now, single).text;
      }
    }
  }
  return { text: now, impossible };
}

function byParent(additions: readonly Addition[]) {
  const found = new Map<string | undefined, CodeOfCodebook[]>();
  for (const { code, parent } of additions) {
    const codes = found.get(parent);
    if (codes) codes.push(code);
    else found.set(parent, [code]);
  }
  return [...found].map(([parent, codes]) => ({ parent, codes }));
}
