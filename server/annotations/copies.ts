/**
 * Editors write a file in place: they empty it first. The new content is therefore written beside it before, and that copy goes
 * when the file has been saved. A copy that is there at another time was left by a save that was cut off.
 */

/** What the names of copies end in: neither files of annotations nor texts end so. */
export const COPY = '.new';

/** The file that a copy is of. */
export function copied(copy: string): string {
  return copy.slice(0, -COPY.length);
}

/** What is to become of a copy that was left over: `newest` where only the times of the two can tell. */
export type LeftOverVerdict = 'offer' | 'remove' | 'keep' | 'newest';

/**
 * Judges a copy and its file by what stands in them; `reads` tells whether a content can be read as such a file. A file that
 * is the beginning of its copy was cut off, even if that can be read, as YAML can. A copy that was cut off itself goes, for the
 * file wasn't touched then; where neither can be read nobody knows which is worth more, and both stay.
 */
export function judgeCopy(
  copy: string,
  file: string | undefined,
  reads: (content: string) => boolean,
): LeftOverVerdict {
  if (copy === file) return 'remove';
  const isWhole = copy.trim() !== '' && reads(copy);
  const fileIsWhole = file !== undefined && file.trim() !== '' && !copy.startsWith(file) && reads(file);
  if (fileIsWhole) return isWhole ? 'newest' : 'remove';
  return isWhole ? 'offer' : file === undefined || copy.trim() !== '' ? 'keep' : 'remove';
}
