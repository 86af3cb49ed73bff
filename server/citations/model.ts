import type { Span } from '../text/span';

/** A chamber of the Staten-Generaal as citations number it: the Eerste Kamer is I, the Tweede Kamer II. */
export type Chamber = 'I' | 'II';

/** A parliamentary year, two consecutive years: `2020-2021`. */
export type Session = string;

/**
 * One part of a citation: its value in canonical spelling and where it is printed. In an enumeration (`nr. 12 en 13`) the span
 * of what is taken over from the first member lies outside the citation's own span.
 */
export interface Part<Value = string> {
  readonly value: Value;
  readonly span: Span;
}

/**
 * A number or pages that may open a range. Of a range that runs backwards (`16-15`) only its start is taken; all of it is kept as
 * it is printed.
 */
export interface RangePart extends Part {
  readonly backwards?: Part;
}

/** What every citation has. */
interface Cited {
  readonly kind: 'citation';
  /** From the label, with `bijlage bij` before it, to the last character of number, letter or page. */
  readonly span: Span;
  /** The canonical identifier of what is cited (`kst-22112-2955`); absent where the printed parts don't make one certain. */
  readonly id?: string;
  /** `Kamerstukken`, `Handelingen`, `Stb.`; absent where the citation has none of its own. */
  readonly label?: Part;
  readonly pages?: RangePart;
  /** `bijlage bij`: an attachment of the publication is cited, not the publication itself. */
  readonly attachment?: Part;
}

/** A paper in a dossier of either chamber. */
export interface KamerstukCitation extends Cited {
  readonly type: 'kamerstuk';
  readonly chamber?: Part<Chamber>;
  /** The chamber that a number (II) or a letter (I) implies where none is printed. */
  readonly chamberInferred?: Chamber;
  readonly session?: Part<Session>;
  /** A session as printed that can't be one: `2023–34`, `2022–203`. */
  readonly misprintedSession?: Part;
  /** `22112`, `31700-VI`, `21501-20`, `35300-A`, `CXXIV`. */
  readonly dossier: Part;
  readonly number: RangePart;
  /** The last number of a printed range (`nrs. 3–5`), of which `number` is the first. */
  readonly rangeEnd?: Part;
  /** `R2144`, of a kingdom act; never part of the identifier. */
  readonly kingdomNumber?: Part;
  /**
   * The list in brackets of which this paper is one member (`24 233 (59, 59b)`): the whole printed citation, from its label to
   * its closing bracket. Every member has the same.
   */
  readonly list?: Span;
}

/** A dossier without a number in it. */
export interface DossierCitation extends Cited {
  readonly type: 'dossier';
  readonly chamber?: Part<Chamber>;
  readonly session?: Part<Session>;
  readonly misprintedSession?: Part;
  readonly dossier: Part;
  readonly kingdomNumber?: Part;
}

/** Proceedings: by meeting and item since 2011, by page before. */
export interface HandelingenCitation extends Cited {
  readonly type: 'handelingen';
  readonly chamber?: Part<Chamber>;
  readonly session?: Part<Session>;
  readonly misprintedSession?: Part;
  /** The day of the meeting, as an ISO date. */
  readonly day?: Part;
  /** The session in which that day lies, where none is printed. */
  readonly sessionInferred?: Session;
  readonly meeting?: Part;
  readonly item?: Part;
}

/** Written questions and their answers, in the appendix to the Handelingen. */
export interface AanhangselCitation extends Cited {
  readonly type: 'aanhangsel';
  readonly chamber?: Part<Chamber>;
  readonly chamberInferred?: Chamber;
  readonly session?: Part<Session>;
  readonly misprintedSession?: Part;
  readonly number: Part;
}

/** A number of the Tweede Kamer's own registration: `2011D02476` is a document, `2011Z01806` a case. */
export interface TweedeKamerNumberCitation extends Cited {
  readonly type: 'tk-document' | 'tk-zaak';
  readonly number: Part;
}

/** An identifier of officielebekendmakingen.nl printed as such, also inside an address: `kst-22112-2955`, `blg-1007826`. */
export interface PublicationIdCitation extends Cited {
  readonly type: 'publication-id';
  readonly number: Part;
}

/** A paper of the European Commission: `COM(2020)609`, `JOIN(2016)18`, `SWD(2020)207`. */
export interface CommissionPaperCitation extends Cited {
  readonly type: 'com';
  readonly series: Part;
  readonly year: Part;
  readonly number: Part;
  /** The last number of a printed range (`COM(2020)609-614`), of which `number` is the first. */
  readonly rangeEnd?: Part;
}

/** A regulation, directive or decision of the Union, by number. */
export interface EuropeanActCitation extends Cited {
  readonly type: 'eu-act';
  readonly act: 'regulation' | 'directive' | 'decision' | 'framework-decision';
  readonly year: Part;
  readonly number: Part;
  /** `EU`, `EG`, `JBZ`, where it is printed before or behind the number. */
  readonly institution?: Part;
}

/** A law or treaty by its name, with the article that is meant. */
export interface LawCitation extends Cited {
  readonly type: 'law';
  /** `14`, `4:84`, `8a`; `3, 8` for several, `10-12` for a range. */
  readonly article: Part;
  /** The paragraphs in figures: `4`, `1, 2`. */
  readonly paragraphs?: Part;
  /** The name or abbreviation as printed: `Rijkswet op het Nederlanderschap`, `Awb`. */
  readonly law: Part;
}

/** What is cited by a single number or code of a register. */
export interface RegisterCitation extends Cited {
  readonly type: 'celex' | 'e-dossier' | 'ecli' | 'ljn' | 'bwb' | 'official-journal';
  readonly number: Part;
}

/** A number of the Staatsblad, the Staatscourant or the Tractatenblad. */
export interface GazetteCitation extends Cited {
  readonly type: 'stb' | 'stcrt' | 'trb';
  readonly year: Part;
  readonly number: Part;
}

/** A mention of a publication, with the parts as printed. */
export type Citation =
  | KamerstukCitation
  | DossierCitation
  | HandelingenCitation
  | AanhangselCitation
  | TweedeKamerNumberCitation
  | PublicationIdCitation
  | CommissionPaperCitation
  | EuropeanActCitation
  | LawCitation
  | RegisterCitation
  | GazetteCitation;

/**
 * How a back-reference is worded. The last four are relative to the text and not to a note: `stuk nr. 34`, `dit dossier`,
 * `bovengenoemde brief`, `de brief van 24 april jl.`.
 */
export type BackReferenceForm =
  | 'idem'
  | 'ibidem'
  | 'loco citato'
  | 'opus citatum'
  | 'see note'
  | 'numbered paper'
  | 'this dossier'
  | 'earlier letter'
  | 'dated letter';

/**
 * `Idem, blz. 12`, `Ibidem`, `t.a.p.`, `a.w.`, `zie noot 6`: the source of another note is meant, perhaps at another page. Or,
 * in a relative form, something that the text around it shows.
 */
export interface BackReference {
  readonly kind: 'backReference';
  readonly span: Span;
  readonly form: BackReferenceForm;
  readonly pages?: Part;
  /** The number in `zie noot 6`. */
  readonly note?: Part;
  /** The number in `stuk nr. 34`. */
  readonly number?: Part;
  /** The day in `de brief van 24 april jl.`, as printed. */
  readonly day?: Part;
}

/** A source that is still to be filled in: `PM BRON`. */
export interface Placeholder {
  readonly kind: 'placeholder';
  readonly span: Span;
  /** Whether it is a citation that lost the digits of its dossier on the way here: `bijlage bij Kamerstuk , nr. 360`. */
  readonly lostDossier?: true;
}

/** An address of the web printed in the text, without a glued full stop or a line end inside. */
export interface WebAddress {
  readonly kind: 'address';
  readonly span: Span;
  /** With its scheme, `https://` where none is printed. */
  readonly url: string;
}

/** Where a publication is published. A *candidate* is built from the parts of a citation and may not exist. */
export interface OfficialAddress {
  readonly url: string;
  readonly site: string;
  readonly certainty: 'certain' | 'candidate';
}
