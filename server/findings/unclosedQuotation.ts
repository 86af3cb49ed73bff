import type { Block, Document } from '../document/model';
import { type Mark, readQuotationMarks } from '../document/quotationMarks';
import { flowOf } from '../text/flow';
import { say } from '../text/language';
import type { Span } from '../text/span';
import { quote, type Rule } from './finding';

/**
 * A quotation mark that never closes. A quotation of several paragraphs closes in the last of them, and may open anew in each.
 * Single marks are passed over, since an apostrophe looks the same; so are marks that the rest of the paragraph may close with a
 * sign of another kind, as texts that were scanned do.
 */
export const unclosedQuotation: Rule = (document, _corpus, _uri, language) => {
  const blocks = document.blocks.filter(({ kind }) => kind !== 'runningFoot').map((block) => leftOver(document, block));
  return blocks.flatMap(({ unclosed, opening }, index) => {
    const last = unclosed.at(-1);
    // Several in one paragraph are a way of writing that isn't known here.
    if (last === undefined || unclosed.length > 1 || closesLater(blocks.slice(index + 1, index + 1 + FURTHEST), last))
      return [];
    if (opening === last && continuesBefore(blocks.slice(Math.max(0, index - FURTHEST), index), last)) return [];
    const printed = quote(document, last.span);
    return {
      code: 'unclosed-quotation',
      severity: 'information',
      span: last.span,
      message: say(language, {
        nl: `Het aanhalingsteken bij “${printed}” wordt nergens gesloten. Zet het sluitende teken achter het citaat.`,
        en: `The quotation mark at “${printed}” is never closed. Put the closing mark behind the quotation.`,
      }),
      related: [],
    };
  });
};

/** A quotation of more paragraphs than these is a text of its own. */
const FURTHEST = 20;

/** The double quotation marks of a block that have no counterpart in it. */
interface LeftOver {
  readonly unclosed: readonly LeftMark[];
  /** The one with which the block begins. */
  readonly opening?: LeftMark | undefined;
  /** The first character of the block. */
  readonly begins: string;
  readonly closes: readonly Mark['pair'][];
  /** What of marks that look alike is left over may close as well as open. */
  readonly straight: boolean;
}

interface LeftMark {
  readonly pair: Mark['pair'];
  /** The mark with the word behind it. */
  readonly span: Span;
}

function leftOver({ text }: Document, block: Block): LeftOver {
  const flow = flowOf(text, block.pieces);
  if (!/[«»“”„‟"]/.test(flow.text)) return { unclosed: [], begins: '', closes: [], straight: false };
  const { unclosed, unopened } = readQuotationMarks(flow.text);
  const double = unclosed.filter(({ pair }) => isDouble(pair));
  const left = double
    .filter((mark) => double.length > 1 || !mayClose(flow.text, mark))
    .map((mark) => ({ mark, left: { pair: mark.pair, span: flow.toSource(withWord(flow.text, mark.start)) } }));
  return {
    unclosed: left.map((one) => one.left),
    opening: left.find(({ mark }) => mark.start === 0)?.left,
    begins: flow.text.charAt(0),
    closes: unopened.map(({ pair }) => pair),
    straight: /[^\s]"/.test(flow.text) && (flow.text.split('"').length - 1) % 2 === 1,
  };
}

function isDouble(pair: Mark['pair']): boolean {
  return pair === '«»' || pair === '“”' || pair === '""';
}

/** Whether a sign of another kind behind the mark may close it: `“…"`, `„…''`, `«…”`; or the mark is that of inches. */
function mayClose(flow: string, { pair, start }: Mark): boolean {
  const behind = flow.slice(start + 1);
  if (pair === '""') return /[“”„»]|''|’’/.test(behind) || /\d/.test(flow.charAt(start - 1));
  return pair === '“”' ? /["»]|''|’’|‘‘|,,/.test(behind) : /["”>]|''/.test(behind);
}

function withWord(flow: string, start: number): Span {
  const word = /^\S\s?\S{0,40}/.exec(flow.slice(start, start + 42))?.[0] ?? '';
  return { start, end: start + Math.max(1, word.length) };
}

/** Whether a later block closes the mark before another quotation of its kind opens in the midst of one. */
function closesLater(behind: readonly LeftOver[], { pair }: LeftMark): boolean {
  let everyOpens = true;
  for (const { unclosed, opening, begins, closes, straight } of behind) {
    if (closes.includes(pair) || (pair === '""' && straight)) return true;
    everyOpens &&= begins.startsWith(pair.charAt(0));
    // The last paragraph of a quotation that each opens anew closes what it opened itself.
    if (everyOpens && opening === undefined) return true;
    if (unclosed.some((mark) => mark.pair === pair && mark !== opening)) return false;
  }
  return false;
}

/** Whether the paragraph goes on with a quotation of those before it, which opened and hadn't closed. */
function continuesBefore(before: readonly LeftOver[], { pair }: LeftMark): boolean {
  return before.some(({ unclosed }) => unclosed.some((mark) => mark.pair === pair));
}
