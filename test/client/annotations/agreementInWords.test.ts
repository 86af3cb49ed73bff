import assert from 'node:assert/strict';
import { agreementInWords } from '../../../client/annotations/agreementInWords';

describe('how far two annotators agree, in words', () => {
  it('is two figures with what they mean, as each language writes them', () => {
    const agreement = { texts: 3, kappa: 0.6249, unitizingAlpha: -0.001 };
    assert.equal(
      agreementInWords(agreement, 'nl'),
      'Cohens kappa 0,62, Krippendorffs alpha (met grenzen) 0,00, over alle codes in 3 teksten (1: helemaal eens; 0: niet meer dan door toeval).',
    );
    assert.equal(
      agreementInWords({ ...agreement, texts: 1, kappa: 1 }, 'en'),
      'Cohen’s kappa 1.00, Krippendorff’s alpha (with spans) 0.00, over all codes in one text (1: full agreement; 0: no more than by chance).',
    );
  });

  it('is one figure where only one can be told', () => {
    assert.match(
      agreementInWords({ texts: 2, unitizingAlpha: 0.5 }, 'en'),
      /^Krippendorff’s alpha \(with spans\) 0\.50, /,
    );
  });

  it('is why it can’t be told where nothing can', () => {
    for (const none of [undefined, { texts: 0 }])
      assert.equal(
        agreementInWords(none, 'en'),
        'How far they agree can’t be told: there is no text that both annotated.',
      );
    assert.equal(
      agreementInWords({ texts: 2 }, 'nl'),
      'Hoezeer zij het eens zijn valt niet te zeggen: er is te weinig gecodeerd.',
    );
  });
});
