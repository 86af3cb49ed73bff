import assert from 'node:assert/strict';
import { agreementOf } from '../../../../server/annotations/agreement/agreement';
import {
  cohensKappa,
  krippendorffsAlpha,
  sameness,
  type Unit,
} from '../../../../server/annotations/agreement/coefficients';
import { unitedSpans, unitizingAlpha, unitizingDisagreement } from '../../../../server/annotations/agreement/unitizing';
import type { Annotation } from '../../../../server/annotations/model';
import { pieceAt } from '../../../../server/annotations/quote';

/** Units from one line for each annotator, a value a character; a stop where nothing was said. */
function unitsOf(...annotators: readonly string[]): readonly Unit[] {
  const [first = ''] = annotators;
  return Array.from(first, (_, index) => ({
    values: annotators.map((values) => (values[index] === '.' ? undefined : values[index])),
    times: 1,
  }));
}

const kappaOf = (...all: readonly (readonly Unit[])[]) => cohensKappa(all.flatMap((units) => sameness(units) ?? []));

const rounded = (value: number | undefined, digits = 3) => value?.toFixed(digits);

describe("Cohen's kappa", () => {
  it('is that of the example of Cohen (1960), table 1', () => {
    const table = [
      ['88', '14', '18'],
      ['10', '40', '10'],
      ['2', '6', '12'],
    ];
    const units = table.flatMap((row, one) =>
      row.map((times, other) => ({ values: [String(one), String(other)], times: Number(times) })),
    );
    assert.equal(rounded(kappaOf(units)), '0.492');
  });

  it('can not be told where nobody had a choice', () => {
    assert.equal(kappaOf(unitsOf('aaa', 'aaa')), undefined);
    assert.equal(kappaOf([]), undefined);
  });

  it('is pooled over several codes: their agreement and that of chance are each counted together', () => {
    const [full, chance] = [unitsOf('abab', 'abab'), unitsOf('aabb', 'abab')];
    assert.equal(kappaOf(full, chance), 0.5);
    assert.equal(kappaOf(full, full), 1);
    assert.equal(kappaOf(unitsOf('aaa', 'aaa'), unitsOf('aa', 'aa')), undefined);
    assert.equal(kappaOf(), undefined);
  });

  it('is 1 for full agreement, 0 for none but that of chance, less for less', () => {
    assert.equal(kappaOf(unitsOf('abab', 'abab')), 1);
    assert.equal(kappaOf(unitsOf('aabb', 'abab')), 0);
    assert.equal(kappaOf(unitsOf('ab', 'ba')), -1);
  });
});

// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): the examples of its parts A, B and C.
describe("Krippendorff's alpha", () => {
  it('is that of the published example with two values', () => {
    assert.equal(rounded(krippendorffsAlpha(unitsOf('0100000010', '1110010000'))), '0.095');
  });

  it('is that of the published example with several values', () => {
    assert.equal(rounded(krippendorffsAlpha(unitsOf('aabbdcccedda', 'babbbccceddd'))), '0.692');
  });

  it('is that of the published example with four annotators and missing values', () => {
    const units = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    assert.equal(rounded(krippendorffsAlpha(units)), '0.743');
  });

  it('is that of the example with three annotators in general use, 0.691', () => {
    const units = unitsOf('.....34121133.3', '1.213343.......', '..21344.21133.4');
    assert.equal(rounded(krippendorffsAlpha(units)), '0.691');
  });

  it('can not be told where there was no choice', () => {
    assert.equal(krippendorffsAlpha(unitsOf('aa', 'aa')), undefined);
    assert.equal(krippendorffsAlpha(unitsOf('a.', '.a')), undefined);
  });
});

describe("Krippendorff's alpha for unitizing", () => {
  // The example of Krippendorff (2004), "Measuring the Reliability of Qualitative Text Analysis Data": a continuum from 150
  // to 450, two observers, the categories c and k. The figures are those without rounding in between.
  const continuum = { start: 150, end: 450 };
  const spans = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([start, end]) => ({ start, end }));
  const c = unitizingDisagreement(continuum, [
    spans([225, 295], [370, 400]),
    spans([220, 300], [355, 375], [400, 420]),
  ]);
  const k = unitizingDisagreement(continuum, [spans([180, 240], [300, 350]), spans([180, 240], [300, 350])]);

  it('has the disagreements of the published example', () => {
    assert.deepEqual(
      [c.observed, c.expected, k.observed, k.expected].map((value) => rounded(value, 4)),
      ['0.0144', '0.0532', '0.0000', '0.0490'],
    );
  });

  it('is that of the published example, for each category and for both together', () => {
    assert.equal(rounded(unitizingAlpha([c]), 4), '0.7286');
    assert.equal(unitizingAlpha([k]), 1);
    assert.equal(rounded(unitizingAlpha([c, k]), 4), '0.8587');
  });

  it('can not be told where nothing was marked', () => {
    assert.equal(unitizingAlpha([unitizingDisagreement(continuum, [[], []])]), undefined);
  });

  it('takes stretches that overlap as one', () => {
    assert.deepEqual(unitedSpans(spans([5, 9], [0, 3], [3, 4], [6, 7], [20, 20])), spans([0, 4], [5, 9]));
  });
});

describe('the agreement of annotators', () => {
  const text = 'De minister antwoordt. De Kamer vraagt door.';
  const tag = (words: string, code: string, annotator: string): Annotation => {
    const start = text.indexOf(words);
    return {
      id: `urn:${annotator}:${code}:${words}`,
      target: { source: 'a.txt', pieces: [pieceAt(text, { start, end: start + words.length })] },
      body: { motivation: 'tagging', code },
    };
  };

  it('is told code by code, over all texts', () => {
    const anna = [tag('minister', 'actor', 'anna'), tag('Kamer', 'actor', 'anna'), tag('vraagt', 'daad', 'anna')];
    const ben = [tag('minister', 'actor', 'ben'), tag('Kamer', 'actor', 'ben'), tag('antwoordt', 'daad', 'ben')];
    const {
      codes,
      kappa,
      unitizingAlpha: together,
    } = agreementOf([
      { length: text.length, annotations: [anna, ben] },
      { length: 30, annotations: [[], []] },
    ]);
    const [actor, deed] = codes;
    assert.deepEqual(actor, { code: 'actor', used: [2, 2], kappa: 1, alpha: 1, unitizingAlpha: 1 });
    assert.deepEqual([deed?.code, deed?.used], ['daad', [1, 1]]);
    for (const value of [deed?.kappa, deed?.alpha, deed?.unitizingAlpha])
      assert.ok(value !== undefined && value < 0.05);
    assert.ok(together !== undefined && 0 < together && together < 1);
    assert.ok(kappa !== undefined && (deed?.kappa ?? 0) < kappa && kappa < 1);
  });

  it('takes no stretch over the end of a text: texts that are marked whole are a stretch each', () => {
    const whole = (id: string): Annotation => ({
      id,
      target: { source: 'a.txt', pieces: [pieceAt('korte tekst', { start: 0, end: 11 })] },
      body: { motivation: 'tagging', code: 'alles' },
    });
    const texts = (...annotations: readonly (readonly Annotation[])[]) => ({ length: 11, annotations });
    const [code] = agreementOf([
      texts([whole('a1')], [whole('b1')]),
      texts([whole('a2')], []),
      texts([whole('a3')], []),
      { length: 67, annotations: [[], []] },
    ]).codes;
    const spans = [
      [0, 11],
      [11, 22],
      [22, 33],
    ].map(([start = 0, end = 0]) => ({ start, end }));
    const separate = unitizingDisagreement({ start: 0, end: 100 }, [spans, spans.slice(0, 1)]);
    assert.equal(code?.unitizingAlpha, unitizingAlpha([separate]));
  });

  it('has no kappa of three, and nothing of one', () => {
    const one = [tag('minister', 'actor', 'x')];
    const [three] = agreementOf([{ length: text.length, annotations: [one, one, []] }]).codes;
    assert.deepEqual([three?.kappa, three?.used], [undefined, [1, 1, 0]]);
    assert.ok(three?.alpha !== undefined && three.alpha < 1);
    assert.deepEqual(agreementOf([{ length: text.length, annotations: [one] }]).codes, [{ code: 'actor', used: [1] }]);
  });

  it('takes only codes, and only what lies in the text', () => {
    const comment: Annotation = { ...tag('Kamer', 'x', 'a'), body: { motivation: 'commenting', text: 'Hm' } };
    assert.deepEqual(agreementOf([{ length: text.length, annotations: [[comment], []] }]).codes, []);
    const [behind] = agreementOf([{ length: 2, annotations: [[tag('Kamer', 'x', 'a')], []] }]).codes;
    assert.deepEqual(behind, { code: 'x', used: [1, 0] });
  });
});
