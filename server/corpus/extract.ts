import type { ActorMention } from '../actors/model';
import type { Citation, KamerstukCitation } from '../citations/model';
import { isRelative } from '../citations/relativeReference';
import type { Document, Footnote, Identity, Mention, ResolvedBackReference } from '../document/model';
import { lineAt } from '../text/lines';
import { byPosition, covers, firstFrom, type Span } from '../text/span';
import type { Corpus } from './model';
import { citationMeant, pagesMeant, resolve } from './resolve';

/** What a row says besides its place: what is missing is `null`, never left out. */
type Fields = Readonly<Record<string, Json>>;
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One line of `extract --format jsonl`. */
export type Row = Fields & {
  readonly file: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Line and column of `start`, both from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The text of the span as it stands, line ends included. */
  readonly text: string;
};

/**
 * All that stands in a document, in the order of the text: of two rows that start together the longer first, of two on the same
 * span by kind. A list of papers in brackets is one row, as it is one printed citation. `file` is the path of the document as
 * its rows name it, `fileOf` that of any document of the corpus.
 */
export function extract(
  document: Document,
  corpus: Corpus,
  file: string,
  fileOf: (uri: string) => string,
): readonly Row[] {
  return [
    ...(document.identity ? identityFacts(document.identity, document) : []),
    ...document.footnotes.map((footnote) => footnoteFact(footnote, document)),
    ...document.mentions.flatMap((mention) => mentionFact(mention, document, corpus, fileOf) ?? []),
    ...listFacts(document),
  ]
    .sort((one, other) => byPosition(one.span, other.span) || compareNames(one.kind, other.kind))
    .map(({ kind, span, fields }) => {
      const line = lineAt(document.lines, span.start);
      const column = span.start - (document.lines[line] ?? 0) + 1;
      const text = document.text.slice(span.start, span.end);
      return { file, kind, start: span.start, end: span.end, line: line + 1, column, text, ...fields };
    });
}

/** A row without its file and place. */
interface Fact {
  readonly kind: string;
  readonly span: Span;
  readonly fields: Fields;
}

function mentionFact(
  mention: Mention,
  document: Document,
  corpus: Corpus,
  fileOf: (uri: string) => string,
): Fact | undefined {
  const { kind, span } = mention;
  switch (kind) {
    case 'citation': {
      if (isListed(mention)) return undefined;
      const [target, ...others] = resolve(mention, document, corpus);
      return {
        kind,
        span,
        fields: citationFields(mention, target && others.length === 0 ? fileOf(target.document.uri) : null),
      };
    }
    case 'backReference':
      return {
        kind: isRelative(mention) ? 'relativeReference' : kind,
        span,
        fields: backReferenceFields(mention, document),
      };
    case 'footnoteMark': {
      const fields = { number: mention.number, footnote: mention.footnote ?? null };
      return { kind: 'footnoteMarker', span: mention.word, fields };
    }
    case 'actor':
      return { kind, span, fields: actorFields(mention, corpus) };
    case 'date':
      if (mention.value === undefined) return undefined;
      return { kind, span, fields: { value: mention.value, certainty: mention.certainty } };
    case 'placeholder':
      return { kind, span, fields: { sentence: mention.sentence ? { ...mention.sentence } : null } };
    case 'quotation': {
      const { form, speaker, verb } = mention;
      const who = { speaker: speaker?.value ?? null, speakerId: speaker?.actorId ?? null };
      const anonymous = speaker?.anonymous === true;
      return { kind, span, fields: { form, ...who, anonymous, verb: verb?.value ?? null } };
    }
    case 'address':
      return { kind, span, fields: { url: mention.url } };
  }
}

/** A row for every running foot, and one for where the identity stands if that is no foot. */
function identityFacts(identity: Identity, { pages }: Document): readonly Fact[] {
  const { id, chamber, session, feet } = identity;
  const places = feet.some((foot) => covers(foot, identity.span)) ? feet : [identity.span, ...feet];
  const numbers = pages.flatMap(({ printed }) => printed ?? []);
  return places.map((span) => {
    const number = numbers[firstFrom(numbers, span.start)];
    const page = number && covers(span, number.span) ? number.value : null;
    return {
      kind: 'identity',
      span,
      fields: { id, chamber: chamber?.value ?? null, session: session?.value ?? null, page },
    };
  });
}

function footnoteFact({ kind, span, number, page }: Footnote, { pages }: Document): Fact {
  return { kind, span, fields: { number: number.value, page: pages[page]?.ordinal ?? null } };
}

function citationFields(citation: Citation, resolvesTo: string | null): Fields {
  return {
    type: citation.type,
    id: citation.id ?? null,
    chamber: value(citation, 'chamber'),
    session: value(citation, 'session'),
    chamberInferred: 'chamberInferred' in citation ? (citation.chamberInferred ?? null) : null,
    dossier: value(citation, 'dossier'),
    number: value(citation, NUMBER_OF[citation.type] ?? 'number'),
    pages: value(citation, 'pages'),
    kingdomNumber: value(citation, 'kingdomNumber'),
    attachment: citation.attachment !== undefined,
    resolvesTo,
  };
}

/** A row for every list of papers in brackets (`24 233 (59, 59b)`), with what all its members say alike and each of them alone. */
function listFacts({ mentions }: Document): readonly Fact[] {
  const lists = new Map<number, { readonly span: Span; readonly members: Listed[] }>();
  for (const mention of mentions) {
    if (mention.kind !== 'citation' || !isListed(mention)) continue;
    const list = lists.get(mention.list.start) ?? { span: mention.list, members: [] };
    list.members.push(mention);
    lists.set(mention.list.start, list);
  }
  return [...lists.values()].map(({ span, members }) => {
    const [common = {}, ...others] = members.map((member) => citationFields(member, null));
    const alike = Object.entries(common).map(([name, printed]) => {
      const same = others.every((fields) => fields[name] === printed);
      return [name, name === 'id' || name === 'number' || !same ? null : printed] as const;
    });
    const ids = members.map(({ id }) => id ?? null);
    const numbers = members.map(({ number }) => number.value);
    return { kind: 'citation', span, fields: { ...Object.fromEntries(alike), ids, numbers } };
  });
}

/** A paper that is a member of a list in brackets. */
type Listed = KamerstukCitation & { readonly list: Span };

function isListed(citation: Citation): citation is Listed {
  return citation.type === 'kamerstuk' && citation.list !== undefined;
}

/** What stands for the number of a citation that has none. */
const NUMBER_OF: Readonly<Partial<Record<Citation['type'], string>>> = { handelingen: 'meeting', law: 'article' };

/** The value of a part, whichever type of citation it is that may have such a part. */
function value(citation: Citation, part: string): string | null {
  const found: unknown = Object.entries(citation).find(([name]) => name === part)?.[1];
  if (typeof found !== 'object' || found === null || !('value' in found)) return null;
  return typeof found.value === 'string' ? found.value : null;
}

function backReferenceFields(reference: ResolvedBackReference, document: Document): Fields {
  const { antecedent } = reference;
  return {
    form: reference.form,
    antecedent: antecedent.status === 'resolved' ? antecedent.citation : null,
    id: citationMeant(reference, document)?.id ?? null,
    pages: pagesMeant(reference) ?? null,
    status: antecedent.status === 'completed' ? 'resolved' : antecedent.status,
  };
}

function actorFields(mention: ActorMention, { register }: Corpus): Fields {
  return {
    ...readingFields(mention, register),
    role: mention.role?.value ?? null,
    party: mention.party?.value ?? null,
    partyId: mention.party?.actorId ?? null,
    registered: mention.reading.status !== 'unregistered',
  };
}

/** Whom an actor's row means: of several `actorIds` has all, of somebody who isn't in the register none. */
function readingFields({ reading, actorKind }: ActorMention, register: Corpus['register']): Fields {
  switch (reading.status) {
    case 'certain': {
      const { actorId } = reading;
      return { actorId, actorIds: [actorId], actorKind, name: register.get(actorId)?.name ?? null };
    }
    case 'ambiguous':
      return { actorId: null, actorIds: reading.actorIds, actorKind, name: null };
    case 'unregistered':
      return { actorId: null, actorIds: [], actorKind, name: reading.person.name };
  }
}

function compareNames(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
