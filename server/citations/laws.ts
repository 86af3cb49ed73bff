/** A law that is often cited by article. */
export interface Law {
  /** Its name in full, as the law calls itself. */
  readonly name: string;
  /** Its abbreviations, capitals as printed. */
  readonly short?: readonly string[];
  /** Its number in the Basiswettenbestand, or the CELEX number of an act of the Union; only where that is certain. */
  readonly id?: string;
  /** The number of each book that is a regulation of its own; the book stands before the colon in `6:162`. */
  readonly books?: Readonly<Record<string, string>>;
}

/**
 * Laws by the names under which Dutch papers cite them; the numbers are those of wetten.overheid.nl. A law with a compound
 * for a name (`Opiumwet`, `Vreemdelingenwet 2000`) is recognised without standing here: this list is for names whose end
 * nothing shows, for abbreviations, and for numbers.
 */
export const laws: readonly Law[] = [
  { name: 'Algemene wet bestuursrecht', short: ['Awb', 'AWB'], id: 'BWBR0005537' },
  { name: 'Grondwet', short: ['Gw', 'GW'], id: 'BWBR0001840' },
  { name: 'Wetboek van Strafrecht', short: ['Sr', 'WvSr'], id: 'BWBR0001854' },
  { name: 'Wetboek van Strafvordering', short: ['Sv', 'WvSv'], id: 'BWBR0001903' },
  {
    name: 'Burgerlijk Wetboek',
    short: ['BW'],
    books: {
      1: 'BWBR0002656',
      2: 'BWBR0003045',
      3: 'BWBR0005291',
      5: 'BWBR0005288',
      6: 'BWBR0005289',
      7: 'BWBR0005290',
    },
  },
  { name: 'Wetboek van Burgerlijke Rechtsvordering', short: ['Rv'] },
  { name: 'Wetboek van Koophandel', short: ['WvK'] },
  { name: 'Vreemdelingenwet 2000', short: ['Vw 2000', 'Vw2000', 'Vw'], id: 'BWBR0011823' },
  { name: 'Vreemdelingenbesluit 2000', short: ['Vb 2000', 'Vb2000', 'Vb'], id: 'BWBR0011825' },
  { name: 'Rijkswet op het Nederlanderschap', short: ['RWN'], id: 'BWBR0003738' },
  { name: 'Statuut voor het Koninkrijk der Nederlanden' },
  { name: 'Statuut voor het Koninkrijk' },
  { name: 'Statuut' },
  { name: 'Gemeentewet', short: ['Gemw'], id: 'BWBR0005416' },
  { name: 'Provinciewet', id: 'BWBR0005645' },
  { name: 'Wet openbaarheid van bestuur', short: ['Wob', 'WOB'], id: 'BWBR0005252' },
  { name: 'Wet open overheid', short: ['Woo'], id: 'BWBR0045754' },
  { name: 'Algemene verordening gegevensbescherming', short: ['AVG'], id: '32016R0679' },
  {
    name: 'Uitvoeringswet Algemene verordening gegevensbescherming',
    short: ['Uitvoeringswet AVG', 'UAVG'],
    id: 'BWBR0040940',
  },
  { name: 'Besluit slachtoffers van strafbare feiten' },
  { name: 'Wet bescherming persoonsgegevens', short: ['Wbp'] },
  { name: 'Wet politiegegevens', short: ['Wpg'] },
  { name: 'Politiewet 2012', id: 'BWBR0031788' },
  { name: 'Wegenverkeerswet 1994', short: ['WVW 1994', 'WVW'], id: 'BWBR0006622' },
  { name: 'Wet op de Raad van State', short: ['Wet RvS'] },
  { name: 'Wet op de rechterlijke organisatie', short: ['Wet RO'] },
  { name: 'Wet op de parlementaire enquête 2008', short: ['Wpe 2008'] },
  { name: 'Wet op de parlementaire enquête', short: ['Wpe'] },
  { name: 'Wet op het notarisambt', short: ['Wna'] },
  { name: 'Wet op de inlichtingen- en veiligheidsdiensten 2017', short: ['Wiv 2017', 'Wiv'] },
  { name: 'Wet op de inlichtingen- en veiligheidsdiensten 2002', short: ['Wiv 2002'] },
  { name: 'Invorderingswet 1990', short: ['IW 1990'] },
  { name: 'Wet ter voorkoming van witwassen en financieren van terrorisme', short: ['Wwft'] },
  { name: 'Wet inkomstenbelasting 2001', short: ['Wet IB 2001'] },
  { name: 'Wet op de vennootschapsbelasting 1969', short: ['Wet Vpb 1969'] },
  { name: 'Algemene wet inzake rijksbelastingen', short: ['AWR'] },
  { name: 'Algemene Kinderbijslagwet', short: ['AKW'] },
  { name: 'Wet op het financieel toezicht', short: ['Wft'] },
  { name: 'Wet milieubeheer', short: ['Wm'] },
  { name: 'Wet werk en bijstand', short: ['WWB', 'Wwb'] },
  { name: 'Participatiewet', id: 'BWBR0015703' },
  { name: 'Jeugdwet', id: 'BWBR0034925' },
  { name: 'Wet maatschappelijke ondersteuning 2015', short: ['Wmo 2015'], id: 'BWBR0035362' },
  // The one before 2015 or the present one.
  { name: 'Wet maatschappelijke ondersteuning', short: ['Wmo'] },
  { name: 'Wet langdurige zorg', short: ['Wlz'], id: 'BWBR0035917' },
  { name: 'Zorgverzekeringswet', short: ['Zvw'], id: 'BWBR0018450' },
  { name: 'Wet waardering onroerende zaken', short: ['Wet WOZ', 'WOZ'], id: 'BWBR0007119' },
  { name: 'Wet Markt en Overheid' },
  { name: 'Comptabiliteitswet 2016', short: ['CW 2016', 'CW'] },
  { name: 'Reglement van Orde van de Tweede Kamer der Staten-Generaal', short: ['RvO TK'] },
  { name: 'Reglement van Orde van de Tweede Kamer' },
  { name: 'Reglement van Orde van de Eerste Kamer der Staten-Generaal', short: ['RvO EK'] },
  { name: 'Reglement van Orde van de Eerste Kamer' },
  { name: 'Reglement van Orde voor de ministerraad' },
  { name: 'Reglement van Orde', short: ['RvO'] },
  {
    name: 'Europees Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden',
    id: 'BWBV0001000',
  },
  { name: 'Europees Verdrag voor de Rechten van de Mens', short: ['EVRM'], id: 'BWBV0001000' },
  { name: 'Verdrag betreffende de werking van de Europese Unie', short: ['VWEU', 'VwEU'] },
  { name: 'Verdrag betreffende de Europese Unie', short: ['VEU', 'EU-Verdrag', 'EU'] },
  { name: 'Verdrag tot oprichting van de Europese Gemeenschap', short: ['EG-Verdrag', 'EG'] },
  { name: 'Handvest van de grondrechten van de Europese Unie', short: ['EU-Handvest', 'Handvest'] },
  { name: 'Internationaal Verdrag inzake burgerrechten en politieke rechten', short: ['IVBPR'] },
  { name: 'Internationaal Verdrag inzake de rechten van het kind', short: ['IVRK'] },
  { name: 'Vluchtelingenverdrag' },
  { name: 'Handvest van de Verenigde Naties' },
  { name: 'Schengenuitvoeringsovereenkomst', short: ['SUO'] },
];
