/**
 * Whether a note names a source in words of its own, of which no citation was read: literature, an address of the web, a
 * decision of a court, an interview. By its form: an address; or a name with a year, a page or a title between quotation marks or
 * in italics; or an author with initials. A note that only says something (`Dit is niet onderzocht.`) names none.
 *
 * `1 J. Jansen, Staatsrecht, Deventer: Kluwer 2010, p. 12.` with `2 Idem, p. 14.` behind it is how lawyers write.
 */
export function namesSource(body: string): boolean {
  const note = body.slice(0, LONGEST_NOTE);
  if (ADDRESS.test(note) || UNPUBLISHED.test(note) || AUTHOR.test(note)) return true;
  if (!NAME.test(note) && !LEADING_NAME.test(note)) return false;
  return YEAR.test(note) || PAGE.test(note) || TITLE.test(note);
}

/** How much of a note is looked at. */
const LONGEST_NOTE = 2000;

const ADDRESS = /https?:\/\/|www\.|\bdoi:/i;

/** `Interview met de minister`, `E-mail van het ministerie`: what was never published. */
const UNPUBLISHED =
  /^(?:(?:Zie|Bron:?|Vgl\.) )?(?:interview|(?:telefoon)?gesprek|(?:schriftelijke |mondelinge )?mededeling|e-mail|brief|rapport|advies|persbericht|presentatie|toespraak) (?:met|van|aan|d\.d\.) /i;

/** `J. Jansen, `, `A.M. de Vries en …`: somebody with initials. */
const AUTHOR = /(?:^|\s)(?:\p{Lu}[a-z]?\.[ -]?){1,5}(?:(?:van|de|der|den|ten|ter|te) ){0,3}\p{Lu}\p{L}+/u;

/** A word with a capital where no sentence starts. */
const NAME = /[\p{L}\p{N},:)»”] (?:[«“"'(*_])?\p{Lu}\p{L}/u;
/** `Staatsrecht, 2010`, `Jansen (2010)`: the first word is a name where a comma, a bracket or a closing mark is behind it. */
const LEADING_NAME = /^[«“"'*_]?\p{Lu}[\p{L}-]+(?:,| \(|[»”"'*_])/u;

const YEAR = /(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)/;
const PAGE =
  /(?<!\p{L})(?:p|pp|blz|pag|par|hfst|hst|r\.o|nr|nrs|afl|jrg)\.? ?\d|(?<!\p{L})(?:a\.w|o\.c|t\.a\.p)\.|§ ?\d/iu;
const TITLE = /«[^»]+»|“[^”]+”|"[^"]+"|(?<!\p{L})['‘][^'’]+['’]|\*[^*\s][^*]*\*|(?<!\p{L})_[^_\s][^_]*_/u;
