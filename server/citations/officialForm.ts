import type {
  AanhangselCitation,
  Citation,
  DossierCitation,
  EuropeanActCitation,
  HandelingenCitation,
  KamerstukCitation,
  LawCitation,
  Part,
  Session,
} from './model';

/** What the official form of a citation wants and the citation doesn't print. */
export type MissingPart = 'chamber' | 'session' | 'meeting' | 'item' | 'page';

/**
 * The citation in the form that the Aanwijzingen voor de regelgeving (3.43) and the Leidraad voor juridische auteurs give it:
 * `Kamerstukken II 2009/10, 27858, nr. 88, p. 3`. What is not printed or inferred stays out. The form is Dutch in any language.
 */
export function officialForm(citation: Citation): string {
  const form = formOf(citation);
  return citation.attachment === undefined ? form : `bijlage bij ${form}`;
}

function formOf(citation: Citation): string {
  switch (citation.type) {
    case 'kamerstuk':
      return kamerstukForm(citation);
    case 'dossier':
      return joined(headOf('Kamerstukken', citation), [dossierForm(citation), pageForm(citation.pages)]);
    case 'handelingen':
      return handelingenForm(citation);
    case 'aanhangsel':
      return joined(headOf('Aanhangsel Handelingen', citation), [
        `nr. ${citation.number.value}`,
        pageForm(citation.pages),
      ]);
    case 'com':
      return `${citation.series.value}(${citation.year.value})${citation.number.value}`;
    case 'eu-act':
      return europeanActForm(citation);
    case 'stb':
    case 'stcrt':
    case 'trb':
      return `${capitalised(citation.type)}. ${citation.year.value}, ${citation.number.value}`;
    case 'official-journal':
      return joined(citation.id ?? `PbEU ${citation.number.value}`, [pageForm(citation.pages)]);
    case 'law':
      return lawForm(citation);
    case 'ljn':
      return `LJN ${citation.number.value}`;
    case 'celex':
      return `CELEX ${citation.number.value}`;
    case 'tk-document':
    case 'tk-zaak':
    case 'publication-id':
    case 'e-dossier':
    case 'ecli':
    case 'bwb':
      return citation.number.value;
  }
}

/** Leidraad: the Tweede Kamer's number with `nr.`, the Eerste Kamer's letter without. */
function kamerstukForm(citation: KamerstukCitation): string {
  const { number, pages } = citation;
  const numbered = /^[A-Z]/.test(number.value) ? number.value : `nr. ${number.value}`;
  return joined(headOf('Kamerstukken', citation), [dossierForm(citation), numbered, pageForm(pages)]);
}

/** A chapter stands behind a space (`31700 VI`), a fund or a Council suffix behind a hyphen (`35300-A`, `21501-20`). */
function dossierForm({ dossier, kingdomNumber }: KamerstukCitation | DossierCitation): string {
  const spelled = dossier.value.replace(/-(?=[IVX]+[ABC]?$)/, ' ');
  return kingdomNumber === undefined ? spelled : `${spelled} (${kingdomNumber.value})`;
}

function handelingenForm(citation: HandelingenCitation): string {
  const { meeting, item, pages } = citation;
  return joined(headOf('Handelingen', citation), [
    meeting && `nr. ${meeting.value}`,
    item && `item ${item.value}`,
    pageForm(pages),
  ]);
}

/** `art. 14 lid 4 Rijkswet op het Nederlanderschap`, `art. 4:84 Awb` (Leidraad: the article in figures, then the law). */
function lawForm({ article, paragraphs, law }: LawCitation): string {
  if (paragraphs === undefined) return `art. ${article.value} ${law.value}`;
  return `art. ${article.value} lid ${paragraphs.value} ${law.value}`;
}

const ACT_NAMES = {
  regulation: 'Verordening',
  directive: 'Richtlijn',
  decision: 'Besluit',
  'framework-decision': 'Kaderbesluit',
} as const;

/**
 * `Verordening (EU) nr. 604/2013` · `Richtlijn 2004/83/EG`; since 2015 both as `Verordening (EU) 2016/679`; before 1999
 * `95/46`.
 */
function europeanActForm({ act, year, number, institution }: EuropeanActCitation): string {
  const name = ACT_NAMES[act];
  const inBrackets = institution === undefined ? '' : `(${institution.value}) `;
  if (Number(year.value) >= 2015) return `${name} ${inBrackets}${year.value}/${number.value}`;
  const inYear = Number(year.value) < 1999 ? year.value.slice(-2) : year.value;
  if (act === 'regulation') return `${name} ${inBrackets}nr. ${number.value}/${inYear}`;
  return `${name} ${inYear}/${number.value}${institution === undefined ? '' : `/${institution.value}`}`;
}

type Located = KamerstukCitation | DossierCitation | HandelingenCitation | AanhangselCitation;

/** `Kamerstukken II 2009/10`: the label, with the chamber printed or inferred and the session printed. */
function headOf(label: string, citation: Located): string {
  const chamber = citation.chamber?.value ?? ('chamberInferred' in citation ? citation.chamberInferred : undefined);
  const inferred = 'sessionInferred' in citation ? citation.sessionInferred : undefined;
  const printed = citation.session?.value ?? inferred;
  const session = printed && sessionForm(printed);
  return [label, chamber, session].filter(Boolean).join(' ');
}

/** The second year in two digits, but in full where a century begins: `2009/10`, `1999/2000`. */
function sessionForm(sessions: Session): string {
  return sessions
    .split(',')
    .map((session) => {
      const [first = '', second = ''] = session.split('-');
      return second.endsWith('00') ? `${first}/${second}` : `${first}/${second.slice(-2)}`;
    })
    .join(', ');
}

function pageForm(pages: Part | undefined): string | undefined {
  return pages && `p. ${pages.value}`;
}

/** A comma before every part, but not between a label or chamber and the first: `Kamerstukken II 22112, nr. 3`. */
function joined(head: string, parts: readonly (string | undefined)[]): string {
  const [first, ...others] = parts.filter((part) => part !== undefined);
  if (first === undefined) return head;
  return [/\d$/.test(head) ? `${head}, ${first}` : `${head} ${first}`, ...others].join(', ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The parts that the official form wants and the citation doesn't print, in the order of the form. Proceedings want a meeting,
 * and an item since 2011, before that a page. A citation by an identifier wants nothing.
 */
export function missingParts(citation: Citation): readonly MissingPart[] {
  switch (citation.type) {
    case 'kamerstuk':
    case 'aanhangsel':
      return missingFrom({ chamber: citation.chamber, session: citation.session });
    case 'handelingen': {
      const { chamber, session, day, meeting, item, pages } = citation;
      const years = session?.value ?? citation.sessionInferred;
      const byItem = years === undefined || years >= '2011-2012';
      return missingFrom({ chamber, session: session ?? day, meeting, ...(byItem ? { item } : { page: pages }) });
    }
    case 'dossier':
    case 'tk-document':
    case 'tk-zaak':
    case 'publication-id':
    case 'com':
    case 'eu-act':
    case 'celex':
    case 'e-dossier':
    case 'ecli':
    case 'law':
    case 'ljn':
    case 'bwb':
    case 'official-journal':
    case 'stb':
    case 'stcrt':
    case 'trb':
      return [];
  }
}

const ORDER: readonly MissingPart[] = ['chamber', 'session', 'meeting', 'item', 'page'];

function missingFrom(printed: { readonly [Name in MissingPart]?: Part | undefined }): readonly MissingPart[] {
  return ORDER.filter((name) => name in printed && printed[name] === undefined);
}
