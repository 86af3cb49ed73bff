import { fingerprint } from '../text/fingerprint';
import { type Language, say, type Wording } from '../text/language';
import { inOneOrder, type Part } from './diff';
import type { Conflict } from './merge';
import type { Annotation, Body } from './model';
import { shortened } from './shortened';
import { type ComparedPassage, saidBy } from './sideBySide';
import { taggingInWords } from './taggingInWords';

/**
 * What a person has to decide, as annotations for a third file: each an open question on the words that it is about. Their
 * identifiers are made of those of the annotations in question, so that what was decided already isn't asked again.
 */

/** Two versions of a file: a question for each conflict, and the version that wasn't kept, in full. */
export function decisionsOnVersions(conflicts: readonly Conflict[], language: Language): readonly Annotation[] {
  return conflicts.flatMap((conflict): readonly Annotation[] => {
    const { kept } = conflict;
    if (conflict.kind === 'removed and changed') return [questionOn(kept, versionId(kept), say(language, REMOVED))];
    const parts = conflict.parts.map((part) => say(language, PARTS[part])).join(', ');
    const text = say(language, CHANGED(parts, said(kept, language), said(conflict.other, language)));
    const id = versionId(conflict.other);
    return [questionOn(kept, id, text), { ...conflict.other, id: `${id}#1` }];
  });
}

/** The identifier of a decision on one version of an annotation: what another one says is to be decided anew. */
function versionId({ id, target, body, note, creator }: Annotation): string {
  const content: Readonly<Record<Part, unknown>> = { target, body, note, creator };
  return `${decisionId([id])}@${fingerprint(inOneOrder(content) ?? '')}`;
}

/** What two annotators are called. */
interface Names {
  readonly one: string;
  readonly other: string;
}

/** Two annotators: what both agree on as it is, and a question for everything else. */
export function decisionsOnPassages(
  passages: readonly ComparedPassage[],
  names: Names,
  language: Language,
): readonly Annotation[] {
  return passages.flatMap((passage): readonly Annotation[] => {
    const { one, other, target, verdict } = passage;
    if (verdict === 'agree')
      return one.flatMap(({ id, body }): readonly Annotation[] => {
        const same = other.find((theirs) => saidIn(theirs.body) === saidIn(body));
        return same === undefined ? [] : [{ id: decisionId([id, same.id]), target, body }];
      });
    const [first] = one.length > 0 ? one : other;
    if (first === undefined) return [];
    const text = say(language, questionAbout(passage, names, language));
    return [questionOn(first, decisionId([...one, ...other].map(({ id }) => id).sort()), text)];
  });
}

function questionAbout({ one, other, verdict }: ComparedPassage, names: Names, language: Language): Wording {
  const codes = [codesIn(one, language), codesIn(other, language), names] as const;
  if (verdict === 'other edges') return EDGES(wordsIn(one), wordsIn(other), names);
  return verdict === 'other statements' ? STATEMENTS(...codes) : CODES(...codes);
}

/** How many of these annotations are questions that nobody has answered. */
export function openQuestions(annotations: readonly Annotation[]): number {
  return annotations.filter(({ body }) => body.motivation === 'questioning' && body.state === 'open').length;
}

/** What is to be decided, added to what has been: who answered a question needn't answer it again. */
export function withDecisions(standing: readonly Annotation[], added: readonly Annotation[]): readonly Annotation[] {
  const known = new Set(standing.map(({ id }) => id));
  return [...standing, ...added.filter(({ id }) => !known.has(id))];
}

/** Whether annotations are decisions on what others annotated, and no work of an annotator of their own. */
export function areDecisions(annotations: readonly Annotation[]): boolean {
  return annotations.some(({ id }) => id.startsWith(DECISION));
}

const DECISION = 'urn:bronwijzer:decision:';

function questionOn({ target }: Annotation, id: string, text: string): Annotation {
  return { id, target, body: { motivation: 'questioning', text, state: 'open' } };
}

/** The identifier of a decision on annotations, by theirs. */
export function decisionId(ids: readonly string[]): string {
  return `${DECISION}${ids.map((id) => encodeURIComponent(id.replace(/^urn:uuid:/, ''))).join('+')}`;
}

/** What an annotation says, in a few words. */
export function said({ body, note, target }: Annotation, language: Language): string {
  const words = shortened(target.pieces.map(({ quote }) => quote.exact).join(' … '));
  return `${bodyInWords(body, language)} «${words}»${note === undefined ? '' : ` (${shortened(note)})`}`;
}

function bodyInWords(body: Body, language: Language): string {
  switch (body.motivation) {
    case 'tagging':
      return taggingInWords(body, language);
    case 'commenting':
    case 'questioning':
      return shortened(body.text);
    case 'identifying':
      return body.actor;
    case 'linking':
      return body.to.kind === 'publication'
        ? body.to.id
        : say(language, { nl: `naar ${body.to.target.source}`, en: `to ${body.to.target.source}` });
  }
}

function saidIn(body: Body): string | undefined {
  return body.motivation === 'tagging' ? saidBy(body) : undefined;
}

/** All codes of some annotations in words, each once; a dash where there is none. */
export function codesIn(annotations: readonly Annotation[], language: Language): string {
  const codes = annotations.flatMap(({ body }) =>
    body.motivation === 'tagging' ? taggingInWords(body, language) : [],
  );
  return [...new Set(codes)].join(', ') || '–';
}

function wordsIn([first]: readonly Annotation[]): string {
  return `«${shortened(first?.target.pieces.map(({ quote }) => quote.exact).join(' … ') ?? '')}»`;
}

const PARTS: Readonly<Record<Part, Wording>> = {
  target: { nl: 'de plaats', en: 'the place' },
  body: { nl: 'de inhoud', en: 'the content' },
  note: { nl: 'de opmerking', en: 'the note' },
  creator: { nl: 'de maker', en: 'the maker' },
};

const REMOVED = {
  nl: 'In de ene versie weggehaald, in de andere veranderd; zij is gebleven. Moet zij weg?',
  en: 'Taken away in one version, changed in the other; it has been kept. Should it go?',
};

const CHANGED = (parts: string, kept: string, other: string): Wording => ({
  nl: `In beide versies veranderd (${parts}). Gebleven is ${kept}; de andere versie is ${other}. Welke geldt?`,
  en: `Changed in both versions (${parts}). Kept was ${kept}; the other version is ${other}. Which one holds?`,
});

const CODES = (one: string, other: string, names: Names): Wording => ({
  nl: `${names.one}: ${one}; ${names.other}: ${other}. Welke codes gelden hier?`,
  en: `${names.one}: ${one}; ${names.other}: ${other}. Which codes hold here?`,
});

const STATEMENTS = (one: string, other: string, names: Names): Wording => ({
  nl: `${names.one}: ${one}; ${names.other}: ${other}. Wie vindt hier wat?`,
  en: `${names.one}: ${one}; ${names.other}: ${other}. Who takes which side here?`,
});

const EDGES = (one: string, other: string, names: Names): Wording => ({
  nl: `Dezelfde codes op andere woorden. ${names.one}: ${one}; ${names.other}: ${other}. Welke woorden gelden?`,
  en: `The same codes on other words. ${names.one}: ${one}; ${names.other}: ${other}. Which words hold?`,
});
