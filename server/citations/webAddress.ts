import type { WebAddress } from './model';

/** How an address starts. `www.` may stand behind a scheme that a line end cut off: `https:// www.rijksoverheid.nl`. */
const START = /https?:\/\/ ?|www\./gi;

/** What ends an address: white space, quotation marks, and signs that no address has unescaped. */
const END = /[\s"“”„«»<>|\\^`{}]/;

/** Signs that belong to the sentence when an address ends with them. */
const SENTENCE_SIGNS = new Set(['.', ',', ';', ':', '!', '?', "'", '’', '‘', '*', '_', '…']);

/**
 * The addresses of the web in a flow, in their order: those that start with `http://`, `https://` or `www.`. A full stop or
 * comma of the sentence is left out, and a closing bracket that the address doesn't open.
 */
export function readWebAddresses(flow: string): readonly WebAddress[] {
  const addresses: WebAddress[] = [];
  START.lastIndex = 0;
  for (let found = START.exec(flow); found !== null; found = START.exec(flow)) {
    const start = found.index;
    if (isInsideWord(flow, start)) continue;
    const host = start + found[0].length;
    const end = endOfAddress(flow, host);
    START.lastIndex = Math.max(end, host);
    if (end <= host || !/^[\p{L}\d[]/u.test(flow.slice(host, host + 2))) continue;
    const printed = flow.slice(start, end).replace(' ', '');
    if (!printed.includes('.')) continue;
    const url = /^https?:/i.test(printed) ? printed : `https://${printed}`;
    addresses.push({ kind: 'address', span: { start, end }, url });
  }
  return addresses;
}

function isInsideWord(flow: string, start: number): boolean {
  return start > 0 && /[\p{L}\d.@-]/u.test(flow.charAt(start - 1));
}

function endOfAddress(flow: string, from: number): number {
  let end = from;
  let brackets = 0;
  while (end < flow.length && !END.test(flow.charAt(end))) {
    const sign = flow.charAt(end);
    if (sign === '(' || sign === '[') brackets += 1;
    if (sign === ')' || sign === ']') {
      if (brackets === 0) break;
      brackets -= 1;
    }
    end += 1;
  }
  while (end > from && SENTENCE_SIGNS.has(flow.charAt(end - 1))) end -= 1;
  return end;
}
