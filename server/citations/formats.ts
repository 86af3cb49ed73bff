import { aanhangsel } from './aanhangsel';
import { bwbNumber } from './bwbNumber';
import { ecli, ljn } from './caseLaw';
import { celex } from './celex';
import { commissionPaper } from './commissionPaper';
import { dossierInAddress } from './dossierInAddress';
import { eDossier } from './eDossier';
import { europeanAct } from './europeanAct';
import { gazette } from './gazette';
import { handelingen } from './handelingen';
import { kamerstuk } from './kamerstuk';
import { lawArticle } from './lawArticle';
import { officialJournal } from './officialJournal';
import { publicationIdentifier } from './publicationIdentifier';
import { type Reading, single, withoutMarks } from './reading';
import { reversedKamerstuk } from './reversedKamerstuk';
import type { Rule } from './rules';
import { tweedeKamerNumber } from './tweedeKamerNumber';
import { unlabelledKamerstuk } from './unlabelledKamerstuk';

/** A form of citation, and what it can start with. To add one: write its rule in a file of its own and name it here. */
export interface Format {
  readonly read: Rule<Reading>;
  /** The words that it can start with, in lower case. */
  readonly words?: readonly string[];
  /** The ends of compounds that it can start with (`…verordening`). */
  readonly endings?: readonly string[];
  /** Whether it can start with digits. */
  readonly digits?: true;
  /** Whether it is a code that is also read in an address of the web. */
  readonly inAddress?: true;
}

/** All forms; of two that start with the same word the one that comes first is tried first. */
export const formats: readonly Format[] = [
  {
    read: single(publicationIdentifier),
    words: ['kst', 'blg', 'stb', 'stcrt', 'trb', 'gmb', 'prb', 'wsb', 'bgr', 'h', 'ah', 'nds', 'kv', 'ag'],
    inAddress: true,
  },
  {
    read: withoutMarks(aanhangsel),
    words: ['aanhangsel', 'aanh', 'handelingen', 'hand', 'tweede', 'eerste', 'tk', 'ek'],
  },
  { read: withoutMarks(handelingen), words: ['handelingen', 'hand', 'htk', 'hek', 'tk', 'ek'] },
  {
    read: kamerstuk,
    words: [
      ...['kamerstuk', 'kamerstukken', 'kamerstukdossier', 'kamerstukdossiers', 'kamerstuknummer', 'kamerstuknummers'],
      ...[
        'kst',
        'kstn',
        'kamerst',
        'kamerstuknr',
        'kamerstuknrs',
        'bijl',
        'bijlage',
        'bijlagen',
        'handelingen',
        'hand',
      ],
      ...['tweede', 'eerste', 'tk', 'ek', 'i', 'ii', 'vergaderjaar', 'zitting', 'vj'],
    ],
  },
  {
    read: withoutMarks(reversedKamerstuk),
    words: [
      ...['nr', 'nrs', 'no', 'nos', 'nummer', 'nummers', 'letter', 'letters'],
      ...['stuknr', 'stuknrs', 'stuknummer', 'stuknummers'],
    ],
  },
  { read: single(dossierInAddress), words: ['dossier'], inAddress: true },
  { read: celex, words: ['celex'], digits: true, inAddress: true },
  { read: tweedeKamerNumber, digits: true, inAddress: true },
  { read: withoutMarks(unlabelledKamerstuk), digits: true },
  { read: commissionPaper, words: ['com', 'join', 'swd', 'sec', 'c'] },
  {
    read: europeanAct,
    words: [
      ...[
        'regulation',
        'regulations',
        'directive',
        'directives',
        'decision',
        'decisions',
        'kaderbesluit',
        'kaderbesluiten',
      ],
      ...['besluit', 'besluiten', 'beschikking', 'beschikkingen', 'uitvoeringsbesluit', 'uitvoeringsbesluiten'],
    ],
    endings: ['verordening', 'verordeningen', 'richtlijn', 'richtlijnen'],
  },
  { read: eDossier, words: ['e'] },
  { read: ecli, words: ['ecli', 'nl', 'hr', 'phr', 'rvs', 'crvb', 'cbb'], inAddress: true },
  { read: ljn, words: ['ljn', 'lj', 'elro'] },
  { read: bwbNumber, words: ['bwbr', 'bwbv', 'bwbw'], inAddress: true },
  { read: lawArticle, words: ['artikel', 'artikelen', 'art', 'artt'] },
  {
    read: withoutMarks(gazette),
    words: ['stb', 'staatsblad', 'stcrt', 'stct', 'staatscourant', 'trb', 'tractatenblad'],
  },
  { read: single(officialJournal), words: ['pbeu', 'pbeg', 'pb'] },
];

/** The forms that can start with a word, or with digits. */
export interface Openings {
  startingWith(word: string): readonly Format[];
  readonly digits: readonly Format[];
}

/** Finds the forms that a token can open, in constant time. */
export const openings: Openings = openingsOf(formats);

function openingsOf(all: readonly Format[]): Openings {
  const byWord = new Map<string, Format[]>();
  for (const format of all) {
    for (const word of format.words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), format]);
  }
  const endings = all.flatMap((format) => (format.endings ?? []).map((ending) => ({ ending, format })));
  const shortest = Math.min(...endings.map(({ ending }) => ending.length));
  const lastSigns = new Set(endings.map(({ ending }) => ending.at(-1)));
  return {
    startingWith(word) {
      const exact = byWord.get(word);
      if (exact !== undefined) return exact;
      if (word.length < shortest || !lastSigns.has(word.at(-1))) return [];
      return endings.filter(({ ending }) => word.endsWith(ending)).map(({ format }) => format);
    },
    digits: all.filter((format) => format.digits),
  };
}
