import {
  ahead,
  atEnd,
  digits,
  exactly,
  glued,
  inOrder,
  many,
  map,
  notAhead,
  oneOf,
  optional,
  type Rule,
  word,
  wordLike,
} from './rules';
import { month, slash } from './terminals';

/**
 * Endings that show a noun, and never a verb or an adverb. Nothing but these tells that `proceskosten bestuursrecht` goes on a
 * name and `proceskosten bedraagt` does not.
 */
const NOUN_ENDINGS = [
  ...['ing', 'ingen', 'heid', 'heden', 'schap', 'schappen', 'tie', 'ties', 'sie', 'sies', 'gie', 'nomie', 'iteit'],
  ...['iteiten', 'iek', 'erij', 'ement', 'ementen', 'beheer', 'recht', 'rechten', 'kosten', 'vervoer', 'verkeer'],
  ...['zorg', 'loon', 'werk', 'wezen', 'toezicht', 'onderwijs', 'zaken', 'dienst', 'diensten', 'gegevens', 'middelen'],
  ...['vaart', 'bouw', 'stoffen', 'dieren', 'plicht', 'bestuur', 'beleid', 'handel', 'gelden', 'fonds', 'fondsen'],
  ...['personeel', 'personen', 'ambtenaren', 'arbeid', 'slag', 'slagen', 'tuigen', 'markt', 'markten', 'register'],
  ...[
    'registers',
    'natuur',
    'water',
    'bodem',
    'subsidie',
    'subsidies',
    'bedrijf',
    'bedrijven',
    'organen',
    'lichamen',
    'prijzen',
    'ruimte',
    'ruimten',
  ],
];

/**
 * What ends like a noun and goes on no name: verbs and adverbs, and what is done under a law (`artikel 4 van het
 * Subsidiebesluit toepassing vindt`).
 */
const NO_PART_OF_NAME = new Set([
  ...['ging', 'beging', 'onderging', 'verging', 'inging', 'uitging', 'overging', 'ving', 'ontving', 'aanving', 'hing'],
  ...['terecht', 'onterecht', 'oprecht', 'toepassing', 'werking', 'vergunning', 'vergunningen', 'toestemming'],
  ...['instemming', 'goedkeuring', 'beslissing', 'ontheffing', 'vrijstelling', 'uitvoering', 'rekening', 'melding'],
  ...[
    'overeenkomstige',
    'kracht',
    'grond',
    'strijd',
    'belang',
    'basis',
    'aanmerking',
    'verplichting',
    'verplichtingen',
    'subsidie',
    'subsidies',
    'reeds',
    'alleen',
    'alsmede',
    'alsnog',
  ],
  ...['altijd', 'anders', 'behoudens', 'bepaald', 'bepaalde', 'bepaalt', 'bedoeld', 'bedoelde', 'bestaat', 'bevat'],
  ...['biedt', 'blijft', 'blijkt', 'dient', 'dienen', 'echter', 'eerst', 'eveneens', 'evenmin', 'gebaseerd', 'geeft'],
  ...['gelden', 'geldt', 'gelet', 'genoemd', 'genoemde', 'gesteld', 'gestelde', 'gewijzigd', 'hebben'],
  ...['heeft', 'hetgeen', 'indien', 'inmiddels', 'kunnen', 'luidt', 'maakt', 'mogen', 'moeten', 'namelijk', 'nadat'],
  ...['nader', 'neergelegd', 'niettemin', 'omdat', 'onder', 'onderscheidenlijk', 'opgenomen', 'over', 'overigens'],
  ...['regelt', 'respectievelijk', 'sinds', 'slechts', 'stelt', 'tegen', 'tenzij', 'terwijl', 'tevens', 'totdat'],
  ...['tussen', 'vanaf', 'vastgesteld', 'vereist', 'vermeld', 'vermelde', 'verplicht', 'vervalt', 'volgens', 'volgt'],
  ...['voordat', 'voorts', 'voorziet', 'vormt', 'wanneer', 'werden', 'wordt', 'worden', 'zodat', 'zoals', 'zonder'],
  ...['zouden', 'zullen', 'begin', 'eind', 'einde', 'medio', 'voorjaar', 'najaar', 'zomer', 'winter', 'herfst'],
]);

/** `hierover`, `daarvan`, `waarin`: adverbs that point, with no law in them. */
const POINTS =
  /^(?:hier|daar|waar)(?:aan|bij|binnen|boven|buiten|door|in|mee|na|naar|om|onder|op|over|toe|tegen|uit|van|voor)$/;

/** Whether a word in small letters may be a noun of a name: not where it is known to go on none. */
export function maybeNoun(text: string): boolean {
  return /^\p{Ll}{5,}$/u.test(text) && !NO_PART_OF_NAME.has(text) && !POINTS.test(text);
}

/** A word in small letters that may be a noun. */
const small: Rule<string> = noMonth(wordLike(maybeNoun));

/** A word in small letters that is a noun by its ending. */
const noun: Rule<string> = noMonth(
  wordLike(
    (text) =>
      /^\p{Ll}{4,}$/u.test(text) && !NO_PART_OF_NAME.has(text) && NOUN_ENDINGS.some((end) => text.endsWith(end)),
  ),
);

function noMonth(rule: Rule<string>): Rule<string> {
  return map(inOrder({ notMonth: notAhead(month), text: rule }), (read) => read.text);
}

/** `verplichte`, `openbare`, `gemeentelijke`: what may stand before a noun of a name. */
const adjective: Rule<string> = wordLike(
  (text) =>
    maybeNoun(text) && /(?:lijke|ische|ige|ale|ele|are|ieve|iële|onroerende|zondere|strafbare|verplichte)$/u.test(text),
);

const YEAR = 4;

/** The year in the name of a law, with a footnote mark that may be glued to it; not the first half of `2019/947`. */
export const yearOfLaw: Rule<string> = map(
  inOrder({ year: digits(YEAR, YEAR + 2), notNumber: notAhead(glued(slash)) }),
  ({ year }) => (/^(?:1[89]|20)/.test(year) ? year : undefined),
);

const sign: Rule<string> = exactly(',', '.', ';', ':', ')', ']', '(', '?', '!', '”', '»', '’', '"', '/');

/** What shows that a name in small letters has ended: a sign, or a word that no name goes on with. */
const endOfName: Rule<unknown> = oneOf<unknown>(
  atEnd,
  digits(1, 9),
  sign,
  wordLike((text) => NO_PART_OF_NAME.has(text) || POINTS.test(text)),
  word(
    'is',
    'zijn',
    'was',
    'kan',
    'moet',
    'mag',
    'werd',
    'zal',
    'zou',
    'dan',
    'en',
    'of',
    'dat',
    'die',
    'niet',
    'ook',
    'te',
  ),
);

const qualified: Rule<unknown> = inOrder({ adjectives: many(adjective, 2), noun });

const closedByYear: Rule<unknown> = inOrder({ first: small, more: many(small, 2), year: yearOfLaw });

/** `proceskosten bestuursrecht`, `verplichte geestelijke gezondheidszorg`: as far as the endings show nouns. */
const nounsByEnding: Rule<unknown> = inOrder({ first: qualified, more: many(qualified, 3) });

/** `lijkbezorgers`, `biologische wapens`: nothing shows a noun, so the end has to show. */
const nounBeforeEnd: Rule<unknown> = oneOf<unknown>(
  inOrder({ adjective: optional(adjective), noun: small, end: ahead(endOfName) }),
  // `Uitvoeringswet huurprijzen woonruimte,`
  inOrder({ first: small, second: small, end: ahead(sign) }),
);

/**
 * The nouns in small letters on which a name that is not whole without them goes on: `Besluit` **`proceskosten
 * bestuursrecht`**.
 */
export const nounsOfName: Rule<unknown> = oneOf<unknown>(closedByYear, nounsByEnding, nounBeforeEnd);

/** The nouns behind a compound, which may be whole without them: `Activiteitenbesluit` **`milieubeheer`**. */
export const nounsBehindCompound: Rule<unknown> = oneOf<unknown>(
  inOrder({ first: noun, more: many(noun, 2), year: yearOfLaw }),
  nounsByEnding,
);
