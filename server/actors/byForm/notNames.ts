/**
 * Words with a capital that stand where a name could, and are none: what offices are for, bodies, papers, and words that
 * open a sentence. In lower case.
 */
const WORDS = [
  // Portfolios: `minister Van Financiën`, `Opstelten van Veiligheid en Justitie`.
  'financiën financien justitie veiligheid defensie onderwijs cultuur wetenschap volksgezondheid welzijn sport economische',
  'economie sociale zaken werkgelegenheid buitenlandse binnenlandse algemene infrastructuur milieu waterstaat verkeer landbouw',
  'natuur visserij voedselkwaliteit voedselzekerheid klimaat energie groei groene wonen rijksdienst rechtsbescherming asiel migratie immigratie',
  'integratie inburgering koninkrijksrelaties jeugd gezin ontwikkelingssamenwerking ontwikkelingshulp handel buitenhandel',
  'volkshuisvesting ruimtelijke ruimte ordening digitalisering langdurige maatschappelijke medische primair voortgezet armoedebeleid armoede',
  'participatie pensioenen media stikstof toeslagen fiscaliteit bestuurlijke vernieuwing wijken innovatie europese openbaar',
  'openbare belastingdienst herstel preventie mijnbouw bestuur emancipatie zorg',
  // Bodies and what they are called by.
  'kamer kamers eerste tweede raad commissie commissies parlement kabinet staten gedeputeerde provinciale staten-generaal',
  'koninklijk koninklijke nationale nederlandse internationale verenigde hoge hof rechtbank college autoriteit inspectie bureau',
  'dienst instituut centrum universiteit ministerie ministeries stichting vereniging bond unie partij fractie fracties groep',
  'gemeente gemeenten provincie provincies bank fonds museum huis ziekenhuis school academie presidium regering staat rijk',
  'koninkrijk republiek vaste tijdelijke bijzondere uw onze zijne hare hunne haar zijn mijn majesteit excellentie',
  // Papers and their parts.
  'motie moties amendement amendementen brief brieven nota verslag wet wetsvoorstel wetsvoorstellen voorstel besluit kamerstuk',
  'kamerstukken handelingen aanhangsel bijlage noot vraag vragen antwoord antwoorden artikel artikelen hoofdstuk paragraaf',
  'verordening richtlijn verdrag richtlijnen agenda agendapunt zaak onderwerp datum betreft ons kenmerk nummer nr nrs tabel',
  'figuur deel bron lijst rapport advies reactie stemming stemmingen indiener indieners totaal voor tegen aanwezig afwezig',
  'vacature vacatures aan de orde nee ja dank welkom goed dus fijn prima mooi graag helaas eerlijk inderdaad',
  // Persons without a name, and what they belong to.
  'lid leden heer heren mevrouw dames voorzitter voorzitters ondervoorzitter griffier premier minister ministers ministerraad president vicepresident',
  'staatssecretaris staatssecretarissen minister-president kamerlid kamerleden kamervoorzitter staat secretaris bewindspersoon bewindspersonen',
  'partijgenoot fractiegenoot collega oppositie coalitie oppositiepartij coalitiepartij regeringspartij statenlid raadslid',
  'wethouder burgemeester gedeputeerde gemeenteraadslid europarlementariër senator directeur fractievoorzitter fractieleider',
  'hoogachtend namens mede plv ondergetekende ondergetekenden allen beiden beide',
  // Months and days.
  'januari februari maart april juni juli augustus september oktober november december',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
];

/** Countries and places that are no surnames. */
const PLACES_OF_NO_ONE = [
  'nederland belgië duitsland frankrijk engeland europa italië spanje polen rusland oekraïne china amerika turkije marokko',
  'suriname curaçao aruba bonaire brussel amsterdam rotterdam utrecht eindhoven groningen friesland fryslân drenthe overijssel',
  'gelderland flevoland noord zuid oost west zeeland limburg noord-holland zuid-holland noord-brabant maastricht haarlem',
  'haag bosch arnhem nijmegen enschede zwolle leeuwarden assen lelystad middelburg almere tilburg breda israël syrië irak iran',
];

/** Words that open a sentence with a capital and are no given name. */
const OPENERS_OF_SENTENCE = [
  'aan aldus alleen als altijd bij binnen buiten daar daarbij daarentegen daarmee daarna daarnaast daarom daarop dan dat deze',
  'die dit door dus echter een eens eerder eerst en er even ging gaat geen gisteren had heeft hebben het hier hierna hoe hoewel',
  'ik in indien inmiddels intussen is kan kon later maar maandag dinsdag woensdag donderdag vrijdag zaterdag zondag met mits moet',
  'na naar naast namens net niet noch nog nu of ofschoon om omdat onder ondanks ook op over per pas sinds sindsdien slechts soms',
  'te tegen tegenover ten terwijl tevens toch toen tot totdat tussen uit van vandaag vanmiddag vanavond vanochtend vervolgens via',
  'volgens voor voordat voorts vooral vorig waar waarom wanneer want was wat wel wellicht werd wie wil wilde wordt zal zei zegt',
  'zelf zelfs zo zoals zodat zodra zolang zonder zou motie mede mocht',
];

export const OPENERS: ReadonlySet<string> = new Set(split(OPENERS_OF_SENTENCE));

const PLACES: ReadonlySet<string> = new Set(split(PLACES_OF_NO_ONE));

const NOT_NAMES: ReadonlySet<string> = new Set([
  ...split(WORDS),
  ...PLACES,
  ...split(OPENERS_OF_SENTENCE),
  ...split([
    'we wij u zij ze hij men deze alle beste geachte hij heb bent kunt zijn hun hem je jij jullie mij ook nou oké ok',
  ]),
]);

/** Words that name no person but are surnames too: at the head of a sentence nobody can tell. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  split([
    'klein groot helder bos berg kok vos bruin wit zwart lang kort klaver recht boer bakker visser kuiken raven snel sterk kamp',
    'ploeg post koning slot blok brood beek dam dijk horst plas ark oven struik bloem steen veld zee storm haan hond duif valk',
    'spies punt prins keizer ridder paus ruiter winter zomer geluk rood loos goed zwaan tak burg vrij wijs oud nieuw laan kroes',
  ]),
);

/** Whether a word is none of a name, whatever stands before it; `key` in lower case. */
export function isNoNameWord(key: string): boolean {
  return NOT_NAMES.has(key) || NO_SURNAME_END.test(key);
}

/** Whether a word is that of a place, which is a surname only behind several particles; `key` in lower case. */
export function isPlace(key: string): boolean {
  return PLACES.has(key);
}

/** Whether a surname is an ordinary word as well; `key` in lower case. */
export function isWordToo(key: string): boolean {
  return WORDS_TOO.has(key);
}

/** Streets, bodies and functions that end like their kind: `P.C. Hooftstraat`, `Fractiegenoot`, `Rijkswaterstaat`. */
const NO_SURNAME_END =
  /..(?:straat|plein|laan|gracht|kade|singel|partij|fractie|commissie|genoot|voorzitter|secretaris|minister|kamerlid|voorstel|akkoord|dienst|raad|richtlijn|verordening|politie|instituut|universiteit|beleid|regeling|zaken|ministerie)$/;

function split(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
