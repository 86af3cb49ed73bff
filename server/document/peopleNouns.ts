import { isHead } from '../actors/role';

/**
 * Words for people who speak, and for bodies of people: alone (`bronnen`), or as the last part of a longer word
 * (`coalitiebron`, `PVV-fractie`). Functions (`minister`, `woordvoerder`) stand in `actors/role.ts`.
 */
const PEOPLE =
  'bron bronnen ingewijde ingewijden betrokkene betrokkenen aanwezige aanwezigen insider insiders kenner kenners ' +
  'deskundige deskundigen expert experts woordvoerders woordvoerster diplomaat diplomaten ambtenaar ambtenaren ' +
  'medewerker medewerkers econoom economen onderzoeker onderzoekers hoogleraar hoogleraren advocaat advocaten ' +
  'journalist journalisten burgemeesters wethouders rechter rechters raadsman inspecteur ondernemer ondernemers ' +
  'bewindspersonen bewindslieden minister-president bewindsvrouwe vicepremier vicepremiers topman topvrouw directeur ' +
  'kabinet regering coalitie oppositie fractie fracties partij partijen coalitiepartij coalitiepartijen regeringspartijen ' +
  'oppositiepartijen commissie ministerie departement gemeente gemeenten provincie provincies vakbond vakbonden ' +
  'inspectie rechtbank kamermeerderheid bewindsman ombudsman president rapporteurs leden lid partijgenoot partijgenoten';

const WORDS: ReadonlySet<string> = new Set(PEOPLE.split(' '));

/** What a longer word may end with to be a word for people; shorter words end too many others (`bal-lid`). */
const ENDINGS = [...WORDS].filter((word) => word.length >= 4 && word !== 'leden');

/** Whether a word names people: `ingewijde`, `coalitiebron`, `Kamerleden`, `oud-minister`. */
export function isPeople(word: string): boolean {
  const key = word.toLowerCase();
  if (WORDS.has(key) || isHead(key)) return true;
  const behindHyphen = key.slice(key.lastIndexOf('-') + 1);
  if (behindHyphen !== key) return WORDS.has(behindHyphen) || isHead(behindHyphen);
  return ENDINGS.some((ending) => key.endsWith(ending)) || /(?:kamer|fractie|raads|bestuurs|partij)leden$/.test(key);
}
