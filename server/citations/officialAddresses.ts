import type { Citation, CommissionPaperCitation, OfficialAddress } from './model';

const PUBLICATIONS = 'officielebekendmakingen.nl';
const UNION = 'eur-lex.europa.eu';

/**
 * Where what is cited is published. An address built from the parts of a citation is a *candidate*: it need not exist, as some
 * papers are published under an opaque identifier. Empty where no address can be made.
 */
export function officialAddresses(citation: Citation): readonly OfficialAddress[] {
  switch (citation.type) {
    case 'kamerstuk':
    case 'handelingen':
    case 'aanhangsel':
    case 'stb':
    case 'stcrt':
    case 'trb':
      return citation.id === undefined ? [] : [publication(citation.id)];
    case 'publication-id':
      return [publication(citation.number.value)];
    case 'dossier':
      return [dossier(citation.dossier.value)];
    case 'tk-document':
    case 'tk-zaak':
      return [tweedeKamer(citation.number.value)];
    case 'com':
      return commissionPaper(citation);
    case 'celex':
      return [celex(citation.number.value, 'certain')];
    case 'eu-act':
      return citation.id === undefined ? [] : [celex(citation.id, 'candidate')];
    case 'e-dossier':
      return [eersteKamerSearch(citation.number.value)];
    case 'ecli':
    case 'ljn':
      return [caseLaw(citation.number.value)];
    case 'bwb':
      return [law(citation.number.value)];
    case 'law':
      return citation.id === undefined ? [] : addressesOf(citation.id);
    case 'official-journal':
      return [];
  }
}

/** A code as part of an address. Codes of publishers are letters, digits, colons and stops, of which none has a meaning there. */
function escaped(code: string): string {
  return encodeURIComponent(code).replaceAll('%3A', ':');
}

/** The addresses of a publication of which nothing but the canonical identifier is known (`kst-22112-2955`, `COM(2020)609`). */
export function addressesOf(id: string): readonly OfficialAddress[] {
  if (/^(?:kst|h|ah|stb|stcrt|trb|blg|nds|kv|gmb|prb|wsb|bgr)-/.test(id)) return [publication(id)];
  const cited = /^dossier-(.+)$/.exec(id);
  if (cited?.[1] !== undefined) return [dossier(cited[1])];
  if (/^\d{4}[DZ]\d{5}$/.test(id)) return [tweedeKamer(id)];
  if (/^E\d{6}$/.test(id)) return [eersteKamerSearch(id)];
  if (/^BWB[RVW]\d{7}$/.test(id)) return [law(id)];
  if (/^ECLI:/.test(id) || /^[A-Z]{2}\d{4}$/.test(id)) return [caseLaw(id)];
  if (/^\d{5}[A-Z]{1,2}\d{4}$/.test(id)) return [celex(id, 'candidate')];
  const [, series, year, number] = /^(COM|JOIN|SWD|SEC|C)\((\d{4})\)(\d+)$/.exec(id) ?? [];
  return series === undefined || year === undefined || number === undefined ? [] : papers(series, year, number);
}

function publication(id: string): OfficialAddress {
  const url = `https://zoek.officielebekendmakingen.nl/${escaped(id)}.html`;
  return { url, site: PUBLICATIONS, certainty: 'candidate' };
}

/** The page of a whole dossier: `zoek.officielebekendmakingen.nl/dossier/22112`. */
function dossier(value: string): OfficialAddress {
  const url = `https://zoek.officielebekendmakingen.nl/dossier/${escaped(value)}`;
  return { url, site: PUBLICATIONS, certainty: 'candidate' };
}

function tweedeKamer(number: string): OfficialAddress {
  const url = `https://www.tweedekamer.nl/kamerstukken/detail?id=${escaped(number)}`;
  return { url, site: 'tweedekamer.nl', certainty: 'candidate' };
}

function commissionPaper({ series, year, number }: CommissionPaperCitation): readonly OfficialAddress[] {
  return papers(series.value, year.value, number.value);
}

/** Whether a paper is a proposal or a communication isn't printed, so both CELEX numbers are candidates. */
function papers(series: string, year: string, number: string): readonly OfficialAddress[] {
  if (number.length > 4) return [];
  const kinds = { COM: ['DC', 'PC'], JOIN: ['JC'], SWD: ['SC'], SEC: ['SC'] }[series] ?? [];
  return kinds.map((kind) => celex(`5${year}${kind}${number.padStart(4, '0')}`, 'candidate'));
}

function celex(number: string, certainty: OfficialAddress['certainty']): OfficialAddress {
  const url = `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${escaped(number)}`;
  return { url, site: UNION, certainty };
}

/** The page of a file carries its title, so it can't be built; the search finds it. */
function eersteKamerSearch(code: string): OfficialAddress {
  const url = `https://www.eerstekamer.nl/zoeken?q=${escaped(code)}`;
  return { url, site: 'eerstekamer.nl', certainty: 'candidate' };
}

/** Dutch decisions by ECLI, or by the LJN before it, at rechtspraak.nl; those of other courts at EUR-Lex. */
function caseLaw(number: string): OfficialAddress {
  const code = escaped(number);
  if (/^ECLI:NL:/.test(number)) {
    return {
      url: `https://deeplink.rechtspraak.nl/uitspraak?id=${code}`,
      site: 'rechtspraak.nl',
      certainty: 'certain',
    };
  }
  if (/^ECLI:/.test(number)) {
    return { url: `https://${UNION}/legal-content/NL/TXT/?uri=ecli:${code}`, site: UNION, certainty: 'candidate' };
  }
  return {
    url: `https://deeplink.rechtspraak.nl/uitspraak?ljn=${code}`,
    site: 'rechtspraak.nl',
    certainty: 'candidate',
  };
}

function law(number: string): OfficialAddress {
  return { url: `https://wetten.overheid.nl/${escaped(number)}`, site: 'wetten.overheid.nl', certainty: 'certain' };
}
