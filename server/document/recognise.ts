/**
 * Whether a text is one of those that Bronwijzer is for: a Dutch parliamentary paper, letter or report, or a Dutch news
 * text collected with its date. Reads the first 60,000 characters only. When in doubt it is not: other people's plain
 * texts are left alone, also those that mention a Kamerstuk.
 */
export function recognise(text: string): boolean {
  const opening = text.slice(0, 60_000);
  if (!isDutch(opening)) return false;
  const subjects = SUBJECTS.filter((subject) => subject.test(opening)).length;
  return subjects >= 3 && FORMS.some((form) => form.test(opening));
}

/** What only a source has: its form. */
const FORMS: readonly RegExp[] = [
  /^\s{0,3}date \d{4}-\d{2}\s/,
  /^\s?Aan de voorzitters? van de (?:Eerste|Tweede) Kamer/im,
  /^(?:’s-Gravenhage \d{4} )?(?:Eerste|Tweede) Kamer, vergaderjaar \d{4}[–/-]\d{2,4}, /m,
  /^(?:kst|ah-tk|ah-ek|h-tk|h-ek)-[\w-]{3,40}\s*$/m,
  /^(?:Eerste|Tweede) Kamer der Staten-Generaal\s*$/m,
  /^\s?De (?:leden van de )?(?:vaste|algemene) (?:kamer)?commissie voor \p{Lu}/mu,
  /^(?:Vragen van (?:het lid|de leden) \p{Lu}|Vragen gesteld door de leden der Kamer)/mu,
  /^(?:De heer|Mevrouw|Minister|Staatssecretaris) \p{Lu}[^\n:]{1,60}:\s*$/mu,
  /^Voorzitter: \p{Lu}/mu,
  /^Voortouwcommissie:/m,
];

/** What such texts speak of. */
const SUBJECTS: readonly RegExp[] = [
  /\b(?:Tweede|Eerste) Kamer\b/,
  /\bStaten-Generaal\b/,
  /\bkabinet\b/i,
  /\bminister(?:raad|s|ie)?\b/i,
  /\bstaatssecretaris\b/i,
  /\b(?:motie|wetsvoorstel|amendement|Kamerlid|Kamerleden|Kamerbrief|coalitie)\b/i,
  /\bKamerstuk(?:ken)?\b/,
  /\b(?:VVD|PvdA|CDA|D66|PVV|GroenLinks|ChristenUnie|SGP)\b/,
  /\b(?:vaste|algemene) commissie voor\b/i,
  /\bvergaderjaar\b/i,
];

/** Whether at least one word in twelve is one of the commonest of Dutch. */
function isDutch(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => COMMON.has(word.toLowerCase())).length;
  return words.length >= 40 && common * 12 >= words.length;
}

const COMMON = new Set(['de', 'het', 'een', 'van', 'en', 'dat', 'die', 'niet', 'voor', 'zijn', 'wordt', 'aan']);
