import { ok } from 'node:assert/strict';
import { gazetteerOf } from '../../../server/actors/gazetteer';
import { builtInRegister } from '../../../server/actors/register';
import { readQuotationPieces } from '../../../server/document/quotationPieces';
import { readQuotations } from '../../../server/document/quotations';
import { readDocument } from '../../../server/document/read';
import { hostileText } from '../citations/hostile';
import { hostileQuotations } from './hostileQuotations';

/**
 * How much text some work takes in hand: the characters of all that it cuts out, and how often it looks with an expression.
 * Counted, not timed: the same on every machine.
 */
function workOf(work: () => void): number {
  const { slice } = String.prototype;
  const { exec } = RegExp.prototype;
  let count = 0;
  String.prototype.slice = function (this: string, ...where: Parameters<typeof slice>) {
    const cut = slice.apply(this, where);
    count += cut.length;
    return cut;
  };
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    count += 1;
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    String.prototype.slice = slice;
    RegExp.prototype.exec = exec;
  }
  return count;
}

describe('reading hostile quotations', () => {
  const gazetteer = gazetteerOf(builtInRegister());
  for (const piece of hostileQuotations) {
    it(`costs twice as much for twice as much «${piece}»`, () => {
      const [one = 0, two = 0, four = 0, eight = 0] = [1, 2, 4, 8].map((times) => {
        const flow = hostileText(piece, 500 * times).trim();
        const named = gazetteer.find(flow);
        return workOf(() => {
          readQuotations(flow, named);
          readQuotationPieces(flow, named);
        });
      });
      const added = [two - one, four - two, eight - four] as const;
      ok(added[1] <= 2.2 * added[0] + 2000 && added[2] <= 2.2 * added[1] + 2000, `${added.join(', ')} more`);
    });

    it(`costs twice as much for twice as many paragraphs of «${piece}»`, () => {
      const [one = 0, two = 0, four = 0, eight = 0] = [1, 2, 4, 8].map((times) => {
        const text = hostileText(`${hostileText(piece, 60)} en dan weer verder.\n\n`, 1000 * times);
        return workOf(() => readDocument(text, builtInRegister()));
      });
      const added = [two - one, four - two, eight - four] as const;
      ok(added[1] <= 2.2 * added[0] + 4000 && added[2] <= 2.2 * added[1] + 4000, `${added.join(', ')} more`);
    });
  }
});
