import { deepEqual } from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import { readDocument } from '../../../server/document/read';

const cited = (text: string) =>
  readDocument(text, builtInRegister()).mentions.flatMap(({ kind, span }) =>
    kind === 'citation' ? [text.slice(span.start, span.end)] : [],
  );

describe('a code with a digit too many', () => {
  it('has a footnote mark behind it in a text with notes', () => {
    deepEqual(cited('De Raad sprak over E2000181 in maart.\n\n1 Zie Kamerstuk 22 112, nr. 3.\n'), [
      'E200018',
      'Kamerstuk 22 112, nr. 3',
    ]);
  });

  it('is no code in a text without notes', () => {
    deepEqual(cited('E2000181 is een kleurstof van model 2011Z018061.\n'), []);
    deepEqual(cited('Zie E200018 en 2011Z01806.\n'), ['E200018', '2011Z01806']);
  });
});
