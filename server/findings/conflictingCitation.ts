import { identifierForm } from '../citations/identifierForm';
import type { Citation } from '../citations/model';
import type { Corpus } from '../corpus/model';
import type { Document } from '../document/model';
import { groupBy } from '../text/groupBy';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import { type Finding, few, type RelatedPlace, type Rule } from './finding';
import { hasWrongChamber } from './impossibleCitation';

/** What a citation, or the publication itself, prints of chamber or session. */
interface Said {
  readonly part: 'chamber' | 'session';
  readonly value: string;
  readonly uri: string;
  readonly span: Span;
  /** Printed on the publication itself. */
  readonly own: boolean;
}

/**
 * Citations of the same publication that contradict each other, here or elsewhere in the corpus: another session, another
 * chamber. What the publication prints of itself is right, where the corpus has it; else what is printed most often; of as many
 * on either side the one that comes first, and then the finding only asks.
 */
export const conflictingCitation: Rule = (document, corpus, uri, language) => {
  const own = document.mentions.filter((mention) => mention.kind === 'citation');
  return [...groupBy(own, ({ id }) => id)].flatMap(([id, citations]) => {
    if (citations.every((citation) => saidBy(citation, uri).length === 0)) return [];
    const said = allSaid(id, citations, corpus, uri);
    return (['chamber', 'session'] as const).flatMap((part) =>
      conflicts(
        said.filter((one) => one.part === part),
        { id, document, uri, language },
      ),
    );
  });
};

/** What is said of a publication: by itself, and by the citations of it, in the order of the corpus. */
function allSaid(id: string, here: readonly Citation[], corpus: Corpus, uri: string): readonly Said[] {
  const published = corpus.published(id).flatMap(({ uri: other, facts: { identity } }): readonly Said[] => {
    if (identity === undefined || identity.id !== id) return [];
    const place = { uri: other, own: true } as const;
    return [
      ...(identity.chamber ? [{ part: 'chamber', ...identity.chamber, ...place } as const] : []),
      ...(identity.session ? [{ part: 'session', ...identity.session, ...place } as const] : []),
    ];
  });
  const elsewhere = corpus
    .citationsOf(id)
    .flatMap(({ document, mention }) =>
      mention.kind === 'citation' && document.uri !== uri ? saidBy(mention, document.uri) : [],
    );
  const cited = [
    ...elsewhere.filter((one) => one.uri < uri),
    ...here.flatMap((citation) => saidBy(citation, uri)),
    ...elsewhere.filter((one) => one.uri > uri),
  ];
  return [...published, ...cited];
}

/** Of several sessions at once, and of a chamber that can't be, nothing is held against others. */
function saidBy(citation: Citation, uri: string): readonly Said[] {
  const session = 'session' in citation ? citation.session : undefined;
  const chamber = 'chamber' in citation && !hasWrongChamber(citation) ? citation.chamber : undefined;
  if (citation.type === 'dossier') return [];
  return [
    ...(chamber ? [{ part: 'chamber', ...chamber, span: citation.span, uri, own: false } as const] : []),
    ...(session && !session.value.includes(',')
      ? [{ part: 'session', ...session, span: citation.span, uri, own: false } as const]
      : []),
  ];
}

interface Asked {
  readonly id: string;
  readonly document: Document;
  readonly uri: string;
  readonly language: Language;
}

function conflicts(said: readonly Said[], asked: Asked): readonly Finding[] {
  const byValue = [...groupBy(said, ({ value }) => value)];
  if (byValue.length < 2) return [];
  const weightOf = (group: readonly Said[]): number => (group.some(({ own }) => own) ? Infinity : group.length);
  const most = Math.max(...byValue.map(([, group]) => weightOf(group)));
  const right = byValue.find(([, group]) => weightOf(group) === most);
  if (right === undefined) return [];
  const certain = byValue.every((group) => group === right || weightOf(group[1]) < most);
  return byValue.flatMap(([value, group]) => {
    if (value === right[0]) return [];
    const mine = group.filter((one) => one.uri === asked.uri && !one.own);
    return mine.map((one) => finding(one, right, certain, asked));
  });
}

function finding(
  { part, value, span }: Said,
  [expected, others]: readonly [string, readonly Said[]],
  certain: boolean,
  { id, uri, language }: Asked,
): Finding {
  const own = others.some((other) => other.own);
  const publication = identifierForm(id);
  const name = {
    chamber: { nl: 'kamer', en: 'chamber' },
    session: { nl: 'vergaderjaar', en: 'session' },
  }[part];
  const where = own
    ? say(language, { nl: 'Het stuk zelf zegt', en: 'The paper itself says' })
    : say(language, { nl: 'Elders staat', en: 'Elsewhere it is' });
  return {
    code: 'conflicting-citation',
    severity: certain ? 'warning' : 'information',
    span,
    message: say(language, {
      nl: `Hier staat ${name.nl} ${value} bij ${publication}. ${where} ${expected}. ${certain ? 'Ga na of dat hier ook moet.' : 'Ga na welke van de twee klopt.'}`,
      en: `This gives ${name.en} ${value} for ${publication}. ${where} ${expected}. ${certain ? 'Check whether it should be so here as well.' : 'Check which of the two is right.'}`,
    }),
    related: few(others).map(
      (other): RelatedPlace => ({
        ...(other.uri !== uri && { uri: other.uri }),
        span: other.span,
        message: say(language, {
          nl: `Hier staat ${name.nl} ${expected}.`,
          en: `This one says ${name.en} ${expected}.`,
        }),
      }),
    ),
  };
}
