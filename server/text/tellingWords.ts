/**
 * The words of a passage that tell what it is about, by a key that their forms share (`overlastgever`, `overlastgevers`), each
 * with its first form in small letters. Words of five letters and more; of shorter ones only abbreviations in capitals (`IND`).
 * What stands in any text of a parliament (`kabinet`, `brief`, `vragen`) tells nothing. Linear in the passage.
 */
export function tellingWords(passage: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [printed] of passage.matchAll(/\p{L}+/gu)) {
    const isAbbreviation = /^\p{Lu}{3,5}$/u.test(printed);
    if (printed.length < SHORTEST && !isAbbreviation) continue;
    const small = printed.toLowerCase();
    const key = keyOf(small);
    if (!COMMON.has(key) && !words.has(key)) words.set(key, isAbbreviation ? printed : small);
  }
  return words;
}

const SHORTEST = 5;

/** Without accents and the ending of a plural or an inflection: `gemeenten` and `gemeente` meet. */
function keyOf(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length > SHORTEST ? plain.replace(/(?:en|e|s|n)$/, '') : plain;
}

const COMMON: ReadonlySet<string> = new Set(
  [
    'aangaande aangegeven aangekondigd aangenomen aanleiding achter afgelopen algemeen algemene alleen andere anders',
    'antwoord antwoorden artikel behandeling bekend beleid beoordeeld beschreven bericht besluit bestaande betreffende betrekking bevat bijgaand bijlage',
    'actie binnen blijven brief brieven buiten commissie commissies concrete conform daarbij daardoor daarin daarmee daarna daarnaast',
    'daarom daaronder daarop daarover daarvan daarvoor dergelijke derde deze document dossier echter eerder eerdere eerste',
    'eigen elders elkaar enkele europa europees europese evenals extra fractie fracties gaande gebied gebruik gedaan geeft',
    'gegeven geval gevallen gehad gehele geleden gemaakt genoemd genoemde genomen gesprek gesteld gestuurd getal gevoerd gezonden graag griffier',
    'grote handelingen hebben heeft hierbij hierdoor hierin hiermee hierna hierop hierover hiervan hiervoor iedere immers',
    'indien informatie informeren inzake inzet januari februari maart april augustus september oktober november december',
    'jaren juist kabinet kamer kamerbrief kamerleden kamers kamerstuk kamerstukken kennisgenomen komen komende kunnen',
    'landen later leden lezen lidstaat lidstaten maatregel maatregelen maken mededeling meerdere minder minister ministerie ministers',
    'mogelijk mogelijke mogelijkheid moeten motie naast nadere namelijk namens nederland nederlandse nieuwe noemen nummer',
    'omdat oordelen beoordeeld beschreven onder onderwerp onderhavige ongeveer onlangs onze opmerkingen opzichte oordeel overheid overleg parlement partij partijen',
    'passage plaats plannen politiek politieke probleem punten reactie recent rapport regering rijks samen schriftelijk sinds staan',
    'staat staatssecretaris staten generaal stand steeds stellen stelt stuk stukken tegen tekst tevens tijdens totaal',
    'tussen tweede uiteraard uitvoering vanaf vandaag vanuit vaste vastgesteld vergadering verschillende verslag verwijs verwijst',
    'verwijzen verzoek verzoekt vierde volgen volgende volgens voorbeeld voorstel voorstellen voorzitter vraag vragen waarbij',
    'waarin waarmee waarom waarop waarover waarvan waarvoor waren wanneer welke wereld werden werken willen wordt worden',
    'zaken zeker zelfs zinnen zoals zodat zonder zullen zowel',
  ].flatMap((line) => line.split(' ').map(keyOf)),
);
