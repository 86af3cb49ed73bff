import picomatch from 'picomatch';
import type { Wording } from '../text/language';

/** More of these make some patterns take very long on some names; no one needs them. */
const MOST_STARS = 5;
const LONGEST = 200;

/** What is wrong with a pattern of files; nothing where it can be used. */
export function wrongPattern(pattern: string): Wording | undefined {
  if (pattern.length > LONGEST) {
    return {
      nl: `Dit patroon is langer dan ${LONGEST} tekens.`,
      en: `This pattern has more than ${LONGEST} characters.`,
    };
  }
  if ((pattern.match(/\*+/g)?.length ?? 0) > MOST_STARS) {
    return {
      nl: `Dit patroon heeft te veel sterretjes: hoogstens ${MOST_STARS}.`,
      en: `This pattern has too many stars: ${MOST_STARS} at most.`,
    };
  }
  if (/^[/\\!]|\\|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(pattern)) {
    return {
      nl: 'Schrijf een patroon vanaf de map van corpus.yaml, met gewone schuine strepen: brieven/**/*.txt.',
      en: 'Write a pattern from the folder of corpus.yaml, with forward slashes: brieven/**/*.txt.',
    };
  }
  return undefined;
}

/**
 * Whether a path from the folder (`brieven/2020/a.txt`) fits one of the patterns: `*` stands for what is in one name, `**` for
 * any folders, `{a,b}` for either. A pattern that names a folder means all that is in it.
 */
export function filePatterns(patterns: readonly string[]): (path: string) => boolean {
  const written = patterns.map((pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, ''));
  const all = written.flatMap((pattern) => [pattern, `${pattern}/**`]);
  return all.length === 0
    ? () => false
    : picomatch(all, { dot: true, nonegate: true, noextglob: true, windows: false });
}
