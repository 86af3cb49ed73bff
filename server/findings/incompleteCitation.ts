import type { Citation, Part } from '../citations/model';
import { type MissingPart, missingParts } from '../citations/officialForm';
import type { Corpus } from '../corpus/model';
import type { Document } from '../document/model';
import { groupBy } from '../text/groupBy';
import { type Language, say, type Wording } from '../text/language';
import type { Span } from '../text/span';
import { type Finding, few, type RelatedPlace, type Rule } from './finding';
import { yearsApart } from './impossibleCitation';

/** What another citation of the same publication prints for a part that this one lacks. */
interface Printed {
  readonly part: MissingPart;
  readonly value: string;
  readonly uri: string;
  readonly span: Span;
}

/**
 * A citation that lacks a part of the official form (Aanwijzingen voor de regelgeving 3.43), which it has in mind: it names its
 * publication all the same, so this is no more than a hint. As help it says what other citations of the same publication print
 * there, in this text and in the corpus; where they contradict each other, all of it. Years that are printed and can't be a
 * session are `impossible-citation`'s.
 */
export const incompleteCitation: Rule = (document, corpus, uri, language) => {
  const printedOf = printedElsewhere(document, corpus, uri);
  const bare = document.mentions.filter((mention) => mention.kind === 'citation' && isBare(mention));
  const writesBare = bare.length > FEW;
  return document.mentions.flatMap((mention) => {
    if (mention.kind !== 'citation' || isTakenOver(mention) || (writesBare && isBare(mention))) return [];
    const missing = missingParts(mention).filter((part) => part !== 'session' || !yearsApart(mention));
    if (missing.length === 0) return [];
    const printed = mention.id === undefined ? [] : printedOf(mention.id).filter(({ part }) => missing.includes(part));
    return finding(mention, missing, printed, uri, language);
  });
};

/** A text with more citations than these that are a dossier and a number and nothing else has chosen to write so. */
const FEW = 3;

/** `27565-126`, `nr. 37 (33972)`: without label, chamber and session. */
function isBare(citation: Citation): boolean {
  return citation.type === 'kamerstuk' && headParts(citation).length === 0;
}

/** Whether a citation takes label, chamber and session over from the one before it: `nr. 684` in `nr. 679, nr. 684 en 685`. */
function isTakenOver(citation: Citation): boolean {
  const parts = headParts(citation);
  const own = parts.some(({ span }) => span.start >= citation.span.start);
  return parts.length > 0 && !own;
}

function headParts(citation: Citation): readonly Part[] {
  const chamber = 'chamber' in citation ? citation.chamber : undefined;
  const session = 'session' in citation ? citation.session : undefined;
  return [citation.label, chamber, session].filter((part) => part !== undefined);
}

function finding(
  citation: Citation,
  missing: readonly MissingPart[],
  printed: readonly Printed[],
  uri: string,
  language: Language,
): Finding {
  const which = joined(
    missing.map((part) => say(language, names[part])),
    language,
  );
  const several = missing.length > 1;
  const sentences = [
    say(language, {
      nl: `Onvolledige vindplaats: ${which} ${several ? 'ontbreken' : 'ontbreekt'}.`,
      en: `Incomplete citation: ${which} ${several ? 'are' : 'is'} missing.`,
    }),
    ...misprint(citation, language),
    say(language, { nl: `Vul ${several ? 'die' : 'dat'} aan.`, en: `Add ${several ? 'them' : 'it'}.` }),
    ...inferredChamber(citation, missing, language),
    ...(printed.length === 0 ? [] : [sayPrinted(printed, language)]),
  ];
  return {
    code: 'incomplete-citation',
    severity: 'hint',
    span: citation.span,
    message: sentences.join(' '),
    related: relatedPlaces(printed, uri, language),
  };
}

const names: Readonly<Record<MissingPart, Wording>> = {
  chamber: { nl: 'kamer', en: 'chamber' },
  session: { nl: 'vergaderjaar', en: 'session' },
  meeting: { nl: 'vergadernummer', en: 'meeting' },
  item: { nl: 'agendapunt', en: 'item' },
  page: { nl: 'bladzijde', en: 'page' },
};

/** A single year is printed, yet says nothing: two sessions lie in it. */
function misprint(citation: Citation, language: Language): readonly string[] {
  const misprinted = 'misprintedSession' in citation ? citation.misprintedSession : undefined;
  if (!misprinted) return [];
  return [
    say(language, {
      nl: `“${misprinted.value}” kan geen vergaderjaar zijn.`,
      en: `“${misprinted.value}” can't be a session.`,
    }),
  ];
}

function inferredChamber(citation: Citation, missing: readonly MissingPart[], language: Language): readonly string[] {
  const chamber = 'chamberInferred' in citation ? citation.chamberInferred : undefined;
  if (chamber === undefined || !missing.includes('chamber')) return [];
  const name = chamber === 'I' ? 'Eerste Kamer' : 'Tweede Kamer';
  return [
    say(language, {
      nl: `Naar de nummering is het de ${name} (${chamber}).`,
      en: `By its numbering it is the ${name} (${chamber}).`,
    }),
  ];
}

/**
 * For each publication what is printed of it, each value with the first place where it stands: in this text, then in the others.
 * Worked out once a publication, however often it is cited.
 */
function printedElsewhere(document: Document, corpus: Corpus, uri: string): (id: string) => readonly Printed[] {
  const citations = document.mentions.filter((mention) => mention.kind === 'citation');
  const here = groupBy(citations, ({ id }) => id);
  const known = new Map<string, readonly Printed[]>();
  const workOut = (id: string): readonly Printed[] => {
    const first = new Map<string, Printed>();
    const add = (other: Citation, otherUri: string): void => {
      for (const part of ['chamber', 'session'] as const) {
        const value = printedValue(other, part);
        const key = `${part} ${value}`;
        if (value !== undefined && !first.has(key)) first.set(key, { part, value, uri: otherUri, span: other.span });
      }
    };
    for (const other of here.get(id) ?? []) add(other, uri);
    for (const { document: other, mention } of corpus.citationsOf(id)) {
      if (other.uri !== uri && mention.kind === 'citation') add(mention, other.uri);
    }
    return [...first.values()];
  };
  return (id) => {
    const printed = known.get(id) ?? workOut(id);
    known.set(id, printed);
    return printed;
  };
}

/** Which page of a publication is meant, or which item of a meeting, no other citation can tell. */
function printedValue(citation: Citation, part: 'chamber' | 'session'): string | undefined {
  if (part === 'chamber') return 'chamber' in citation ? citation.chamber?.value : undefined;
  return 'session' in citation ? citation.session?.value : undefined;
}

function sayPrinted(printed: readonly Printed[], language: Language): string {
  const parts = [...new Set(printed.map(({ part }) => part))].map((part) => {
    const values = printed.filter((one) => one.part === part).map(({ value }) => value);
    return `${say(language, names[part])} ${values.join(say(language, { nl: ' of ', en: ' or ' }))}`;
  });
  const all = joined(parts, language);
  return say(language, { nl: `Elders staat: ${all}.`, en: `Elsewhere: ${all}.` });
}

/** One place a citation, with all that it prints of what is missing here. */
function relatedPlaces(printed: readonly Printed[], uri: string, language: Language): readonly RelatedPlace[] {
  const byPlace = groupBy(few(printed), (one) => `${one.uri} ${one.span.start}`);
  return [...byPlace.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const values = joined(
      parts.map(({ part, value }) => `${say(language, names[part])} ${value}`),
      language,
    );
    const message = say(language, { nl: `Hier staat: ${values}.`, en: `This one says: ${values}.` });
    return [{ ...(first.uri !== uri && { uri: first.uri }), span: first.span, message }];
  });
}

function joined(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1).join(', ');
  return others === '' ? last : `${others} ${say(language, { nl: 'en', en: 'and' })} ${last}`;
}
