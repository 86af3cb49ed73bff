/** The longest line that names a speaker: `Mevrouw Berckmoes-Duindam, staatssecretaris van …:`. */
const LONGEST_LINE = 120;

/** `De heer Azarkan (DENK):`, `De voorzitter:`, `Minister Rutte:`, alone on a line or before what is said. */
const SPEAKER_LINE =
  /^(?:De (?:heer|voorzitter|minister|staatssecretaris|minister-president|griffier|rapporteur)|Mevrouw|Minister|Staatssecretaris)(?: [^:.!?\n\r]{1,90})?:(?=\s)/;

/**
 * Where the line with a speaker ends that begins at an offset of a report of a debate, behind its colon. Nothing where no such
 * line begins there.
 */
export function endOfSpeakerLine(text: string, start: number): number | undefined {
  const line = SPEAKER_LINE.exec(text.slice(start, start + LONGEST_LINE))?.[0];
  return line === undefined ? undefined : start + line.length;
}
