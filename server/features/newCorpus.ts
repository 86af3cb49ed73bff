import { pathFrom } from '../corpus/corpusYaml';
import type { CorpusDocument } from '../corpus/model';
import { type Language, say, type Wording } from '../text/language';
import { lineAt } from '../text/lines';

/** A folder of texts that is to become a corpus. */
export interface NewCorpus {
  /** Its URI, with a slash at its end. */
  readonly folder: string;
  /** The texts in it that look like sources, as they were read. */
  readonly documents: readonly CorpusDocument[];
  /** The URIs of its other texts. */
  readonly others: readonly string[];
}

/**
 * A first `corpus.yaml` for a folder of texts: of each text what could be read from it, with what says so, and the rest as
 * comments to be completed. Texts that don't look like sources are named, to be left out by whoever takes a `#` away.
 */
export function newCorpus({ folder, documents, others }: NewCorpus, language: Language): string {
  const name = pathFrom(folder.replace(/[^/]*\/$/, ''), folder)?.replace(/\/$/, '') ?? '';
  const sections = [
    comment(HEAD, language),
    name === '' ? [`# title: ${say(language, TITLE)}`] : [`title: ${quoted(name)}`],
    [...comment(PATTERNS, language), '# include: ["**/*.txt"]', ...excluded(folder, others, language)],
    documents.length === 0
      ? [...comment(DOCUMENTS, language), '# documents:']
      : [...comment(DOCUMENTS, language), 'documents:', ...documents.flatMap((one) => entryOf(folder, one, language))],
    [...comment(PLACEHOLDERS, language), '# placeholders: [nog opzoeken]'],
    [...comment(FINDINGS, language), '# findings:', '#   incomplete-citation: off'],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const HEAD: Wording = {
  nl: 'Het corpus in deze map. Vul aan wat achter een # staat, en haal dan de # weg.',
  en: 'The corpus in this folder. Complete what stands behind a #, and then take the # away.',
};
const TITLE: Wording = { nl: 'hoe het corpus heet', en: 'what the corpus is called' };
const PATTERNS: Wording = {
  nl: 'Welke teksten erbij horen. Zonder deze regels elke .txt in deze map en de mappen erin.',
  en: 'Which texts belong to it. Without these lines every .txt in this folder and the folders in it.',
};
const NO_SOURCES: Wording = { nl: 'Deze lijken geen bron:', en: 'These don’t look like sources:' };
const DOCUMENTS: Wording = {
  nl: 'Wat de teksten zijn, zoals ze het zelf zeggen. Wat hier staat gaat voor.',
  en: 'What the texts are, as they say themselves. What is written here counts first.',
};
const PLACEHOLDERS: Wording = {
  nl: 'Woorden die staan voor een bron die nog moet worden ingevuld, naast PM BRON.',
  en: 'Words that stand for a source still to be filled in, besides PM BRON.',
};
const FINDINGS: Wording = {
  nl: 'Hoe zwaar elke regel weegt: off, hint, information, warning of error.',
  en: 'What each rule weighs: off, hint, information, warning or error.',
};

function comment(wording: Wording, language: Language): readonly string[] {
  return [`# ${say(language, wording)}`];
}

function excluded(folder: string, others: readonly string[], language: Language): readonly string[] {
  const paths = others.flatMap((uri) => pathFrom(folder, uri) ?? []);
  if (paths.length === 0) return ['# exclude: ["concept/**"]'];
  return [...comment(NO_SOURCES, language), '# exclude:', ...paths.map((path) => `#   - ${quoted(path)}`)];
}

function entryOf(folder: string, { uri, facts, publication }: CorpusDocument, language: Language): readonly string[] {
  const path = pathFrom(folder, uri);
  if (path === undefined) return [];
  const heading = facts.headings.find(
    ({ span, value }) => lineAt(facts.lines, span.start) < HEAD_LINES && isTitle(value),
  );
  const fields = [
    publication
      ? `publication: ${quoted(publication.id)} # ${say(language, evidenceOf(publication.evidence, facts.identity?.origin))}`
      : '# publication:',
    dateField(facts, language),
    heading ? `title: ${quoted(heading.value)}` : '# title:',
    '# source:',
  ];
  // A name with a colon is no address, which begins with one too.
  const file = /^[^/]*:/.test(path) ? `./${path}` : path;
  return [`  - file: ${quoted(file)}`, ...fields.map((field) => `    ${field}`)];
}

/** A heading further down is that of a part, not of the whole. */
const HEAD_LINES = 12;

/**
 * The name of a chamber or a series above its paper, an article, a number and a word or two (`Mededelingen`) are no title of a
 * text.
 */
function isTitle(heading: string): boolean {
  if (heading.split(' ').length < 3 || !/\p{Ll}{3}/u.test(heading)) return false;
  return !/^(?:(?:Eerste|Tweede) Kamer\b|Artikel \d|Voorzitter\b)|\bAanhangsel van de Handelingen\b/i.test(heading);
}

/** Only where all datelines say the same is it known when the whole was written. */
function dateField({ dates }: CorpusDocument['facts'], language: Language): string {
  const [day, ...others] = new Set(dates.flatMap(({ origin, value }) => (origin === 'dateline' ? [value] : [])));
  if (day !== undefined && others.length === 0) return `date: ${day} # ${say(language, DATELINE)}`;
  if (day !== undefined) return `# date: ${day} # ${say(language, DATELINES)}`;
  const header = dates.find(({ origin }) => origin === 'header');
  return header ? `# date: ${header.value} # ${say(language, HEADER)}` : '# date:';
}

const DATELINES: Wording = { nl: 'de eerste van verschillende dagtekeningen', en: 'the first of several datelines' };
const DATELINE: Wording = { nl: 'de dagtekening', en: 'its dateline' };
const HEADER: Wording = { nl: 'staat erboven; klopt dat?', en: 'stands above it; is that right?' };

function evidenceOf(
  evidence: NonNullable<CorpusDocument['publication']>['evidence'],
  origin: NonNullable<CorpusDocument['facts']['identity']>['origin'] | undefined,
): Wording {
  if (evidence === 'file name') return { nl: 'volgens de bestandsnaam', en: 'by the name of its file' };
  switch (origin) {
    case 'colophon':
      return { nl: 'volgens het colofon', en: 'by its colophon' };
    case 'titleBlock':
      return { nl: 'volgens het titelblok', en: 'by its title block' };
    case 'runningFoot':
    case undefined:
      return { nl: 'volgens de voettekst', en: 'by its running foot' };
  }
}

/** Text as YAML reads it back, in quotation marks where that takes them. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./() -]*$/u.test(text) && !/\s$|^[\d.-]+$/.test(text) ? text : JSON.stringify(text);
}

/** Why no `corpus.yaml` is made where there is one, for the user. */
export function corpusThere(path: string, language: Language): string {
  return say(language, {
    nl: `${path} is er al en blijft zoals het is. Verwijder het eerst, of vul het zelf aan.`,
    en: `${path} is there already and stays as it is. Remove it first, or complete it yourself.`,
  });
}

/** Why no `corpus.yaml` is made of a folder without texts, for the user. */
export function noTexts(path: string, language: Language): string {
  return say(language, {
    nl: `In ${path} staat geen enkele tekst (.txt). Kies een map met bronnen.`,
    en: `There is no text (.txt) in ${path}. Choose a folder with sources.`,
  });
}
