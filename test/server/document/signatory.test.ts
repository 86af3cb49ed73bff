import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import { readDocument } from '../../../server/document/read';
import { signatoryAt } from '../../../server/document/signatory';

/** Who signs the letter around the `|`. */
function signsAt(marked: string): string | undefined {
  const text = marked.replace('|', '');
  const signatory = signatoryAt(readDocument(text, builtInRegister()), marked.indexOf('|'));
  return signatory && text.slice(signatory.span.start, signatory.span.end);
}

describe('who signs a letter', () => {
  const letter = `Den Haag, 16 maart 2011

Hierbij bied |ik u het antwoord aan.

De minister van Defensie,
J. S. J. Hillen
`;

  it('is the person below it, behind an office', () => {
    assert.equal(signsAt(letter), 'J. S. J. Hillen');
    assert.equal(signsAt(letter.replace('Defensie,\n', 'Defensie, ')), 'J. S. J. Hillen');
  });

  it('is told of the letter around the place, of several in one text', () => {
    const second = letter.replace('|', '').replaceAll('Hillen', 'Kamp').replace('16 maart', '18 april');
    assert.equal(signsAt(`${letter}\n${second}`), 'J. S. J. Hillen');
    assert.equal(signsAt(`${second}\n${letter}`), 'J. S. J. Hillen');
  });

  it('is nobody without a dateline, behind the signature, or where several sign', () => {
    assert.equal(signsAt(letter.replace('Den Haag, 16 maart 2011\n\n', '')), undefined);
    assert.equal(signsAt(`${letter.replace('|', '')}\nBijlage. Hierin schrijf |ik meer.\n`), undefined);
    assert.equal(signsAt(`${letter}\nDe staatssecretaris van Defensie,\nB. Visser\n`), undefined);
  });

  it('is nobody whom the letter only names', () => {
    assert.equal(
      signsAt(letter.replace('De minister van Defensie,\nJ', 'Dat zei de minister van Defensie, J')),
      undefined,
    );
  });
});
