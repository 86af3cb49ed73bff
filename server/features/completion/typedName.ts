import type { Document } from '../../document/model';
import { lineAt } from '../../text/lines';
import type { Span } from '../../text/span';
import { mentionsAt } from '../mentionsAt';
import type { Asked } from './typed';

/** The name of a person that is being typed, as far as it goes. */
export interface TypedName {
  /** What stands there of it, which a completion replaces; empty behind a word that announces a name. */
  readonly span: Span;
  /** Its letters. */
  readonly key: string;
  /** What announces it: a form of address, `het lid`, an office, or its capital alone. */
  readonly behind: 'address' | 'member' | 'office' | 'nothing';
  /** The office: `minister`. */
  readonly office?: string;
}

/** Further back than this no name started that is still being typed. */
const LONGEST = 80;

/** What announces a name, with a space behind it. */
const ANNOUNCED =
  /(?<![\p{L}\p{N}-])(?:(?<address>[Dd]e heer|[Dd]hr\.|[Mm]evrouw|[Mm]evr\.|[Mm]w\.)|(?<member>[Hh]et lid|[Dd]e leden)|(?<office>[Mm]inister|[Ss]taatssecretaris)) $/u;

/** A word of a name with a capital, initials included, and one that may stand between two of them. */
const CAPITAL = /^\p{Lu}[\p{L}.’'-]*$/u;
const PARTICLE = /^(?:van|de|der|den|ten|ter|het|la|el)$/;

/** More words than these no name has: `Faber-van de Klashorst` behind a given name. */
const MOST_WORDS = 6;

/**
 * The names that may be being typed at an offset, the longest first. While somebody types only behind a word that announces a
 * name (`de heer `, `het lid `, `minister `); where the user asks also from a capital on. Nothing in the middle of a word, in
 * a citation or in a date.
 */
export function typedNamesAt(document: Document, offset: number, asked: Asked): readonly TypedName[] {
  const { text, lines } = document;
  const from = Math.max(lines[lineAt(lines, offset)] ?? 0, offset - LONGEST);
  const before = text.slice(from, offset);
  if (/^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)) || isElsewhere(document, offset)) return [];
  const announced = announcedBy(before, '', offset);
  if (announced !== undefined || asked === 'by typing') return announced === undefined ? [] : [announced];
  return startsIn(before).map((key) => {
    const start = offset - key.length;
    const behind = announcedBy(before.slice(0, before.length - key.length), key, offset);
    return behind ?? { span: { start, end: offset }, key, behind: 'nothing' };
  });
}

/** What a name that is being typed may be, the longest first: `In Gerd Le`, `Gerd Le`, `Le`. Which it is, only names tell. */
function startsIn(before: string): readonly string[] {
  const words = before.split(' ');
  const starts: string[] = [];
  let typed = '';
  for (let index = words.length - 1; index >= 0 && words.length - index <= MOST_WORDS; index--) {
    const word = words[index] ?? '';
    const bare = word.replace(/^[("«“‘]/, '');
    const goesOn = word === '' && index === words.length - 1;
    if (!goesOn && !CAPITAL.test(bare) && !PARTICLE.test(bare)) break;
    typed = index === words.length - 1 ? bare : `${bare} ${typed}`;
    if (CAPITAL.test(bare)) starts.unshift(typed);
    if (bare !== word) break;
  }
  return starts;
}

function announcedBy(before: string, key: string, offset: number): TypedName | undefined {
  const { address, member, office } = ANNOUNCED.exec(before)?.groups ?? {};
  const span = { start: offset - key.length, end: offset };
  if (address !== undefined) return { span, key, behind: 'address' };
  if (member !== undefined) return { span, key, behind: 'member' };
  if (office !== undefined) return { span, key, behind: 'office', office: office.toLowerCase() };
  return undefined;
}

/** A running foot, a citation, a date or an address has no names in it; a quotation has. */
function isElsewhere(document: Document, offset: number): boolean {
  const inFoot = [...(document.identity?.feet ?? [])].some(({ start, end }) => start <= offset && offset <= end);
  return (
    inFoot ||
    mentionsAt(document, offset).some(
      ({ kind, span }) => kind !== 'actor' && kind !== 'quotation' && span.start < offset && offset < span.end,
    )
  );
}
