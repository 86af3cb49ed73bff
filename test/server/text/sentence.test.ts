import assert from 'node:assert/strict';
import { isItemLabel, sentenceAt } from '../../../server/text/sentence';

/** The sentence around the cursor `|`. */
function sentence(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end } = sentenceAt(text, offset);
  return text.slice(start, end);
}

describe('a sentence', () => {
  it('ends at its stop, with the closing quote and the footnote digits glued to it', () => {
    assert.equal(sentence('Eerst dit. Dan «dat| is zo.»7 Kunt u'), 'Dan «dat is zo.»7');
    assert.equal(sentence('naar brieven die zijn gezonden.|14 Het kabinet'), 'naar brieven die zijn gezonden.14');
  });

  it('goes on behind abbreviations, initials and numbers', () => {
    assert.equal(
      sentence('In mijn brief d.d. 2 mei| aan dhr. G. B. M. Leers om 12.30 uur, zie nr. 3 daarvan. Dank.'),
      'In mijn brief d.d. 2 mei aan dhr. G. B. M. Leers om 12.30 uur, zie nr. 3 daarvan.',
    );
  });

  it('never runs over a blank line, a form feed or a line that names a question', () => {
    assert.equal(sentence('Een kop\n\nDe zin\nloopt| door\n \nWeg'), 'De zin\nloopt door');
    assert.equal(sentence('vorige\fDe zin|\n'), 'De zin');
    assert.equal(sentence('Antwoord \r\nOver de aanpak| schrijf ik.'), 'Over de aanpak schrijf ik.');
  });

  it('is empty on a blank line, and takes offsets outside the text', () => {
    assert.equal(sentence('a\n\n|\n\nb'), '');
    assert.deepEqual(sentenceAt('Ja.', 99), { start: 0, end: 3 });
    assert.deepEqual(sentenceAt('', 0), { start: 0, end: 0 });
  });
});

describe('the label of a question or answer', () => {
  it('stands alone on its line', () => {
    for (const label of ['Vraag 1', 'Antwoord', 'Antwoord 2 en 3', 'Vraag 4, 5 en 6', 'Antwoord op vraag 12', '4.']) {
      assert.ok(isItemLabel(label), label);
    }
    for (const text of ['Vraag is of dat kan', '4', '1. Inleiding', 'Antwoord van minister Helder'])
      assert.ok(!isItemLabel(text), text);
  });
});
