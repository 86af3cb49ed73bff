import assert from 'node:assert/strict';
import { actorsNamed, type Named, publicationsNamed } from '../../../../server/features/annotations/named';
import { at, corpusOf } from '../corpusOf';

const corpus = `=== a.txt
Zie Kamerstukken II 2020/21, 22 112, nr. |2955. Gerd Leers sprak.
=== b.txt
Zie Kamerstukken II 2019/20, 35 000, nr. 1 en Kamerstukken II 2019/20, 35 000, nr. 1, blz. 3. Leers zweeg.
`;

describe('what words name', () => {
  const { question, offset } = corpusOf(corpus);
  const here = { start: offset, end: offset };
  const nowhere = { start: 0, end: 0 };
  const told = (all: readonly Named[]) =>
    all.map(({ id, span }) => (span === undefined ? id : `${id} [${at(question, span)}]`));

  it('is the publication that they cite, before the others by use', () => {
    const [first, ...others] = told(publicationsNamed(question, here, ''));
    assert.equal(first, 'kst-22112-2955 [Kamerstukken II 2020/21, 22 112, nr. 2955]');
    assert.equal(others[0], 'kst-35000-1');
    assert.equal(others.includes('kst-22112-2955'), false);
  });

  it('is found by what is typed of its name or its identifier', () => {
    assert.deepEqual(told(publicationsNamed(question, nowhere, '35000 1')), ['kst-35000-1']);
    assert.deepEqual(told(publicationsNamed(question, nowhere, 'kst-22112')), ['kst-22112-2955']);
    assert.deepEqual(told(publicationsNamed(question, nowhere, '99999')), []);
  });

  it('is the actor whom they mean, with the parties', () => {
    const start = question.document.text.indexOf('Leers');
    const [first] = actorsNamed(question, { start, end: start + 5 }, '');
    assert.ok(first?.span);
    assert.deepEqual(
      { ...first, span: at(question, first.span) },
      {
        id: 'person.leers',
        name: 'Gerd Leers',
        detail: 'CDA',
        span: 'Gerd Leers',
      },
    );
  });

  it('is an actor whom no text names once two letters are typed', () => {
    assert.deepEqual(told(actorsNamed(question, nowhere, 'k')), []);
    assert.equal(told(actorsNamed(question, nowhere, 'kaa'))[0], 'person.kaag');
    assert.deepEqual(told(actorsNamed(question, nowhere, '')), ['person.leers']);
  });
});
