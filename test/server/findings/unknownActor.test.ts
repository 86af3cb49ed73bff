import assert from 'node:assert/strict';
import type { Mention } from '../../../server/document/model';
import { unknownActor } from '../../../server/findings/unknownActor';
import { REGISTER } from '../features/corpusOf';
import { corpusWith, documentWith, spanOf, unregistered } from '../features/documentWith';

function told(text: string, mentions: readonly Mention[], language: 'nl' | 'en' = 'nl'): readonly string[] {
  const { document, corpus, uri } = corpusWith({ 'brief.txt': documentWith(text, mentions) }, REGISTER);
  return unknownActor(document, corpus, uri, language).map(
    ({ severity, span, message }) => `${severity} at ${span.start} ${text.slice(span.start, span.end)}: ${message}`,
  );
}

describe('unknown-actor', () => {
  const text = 'Farid Azarkan vraagt. Kamerlid Azarkan (DENK) wil antwoord. Mevrouw Jansen zwijgt.';
  const printed = (value: string) => ({ value, span: spanOf(text, value) });
  const azarkan = unregistered(text, 'Farid Azarkan');
  const again = {
    ...unregistered(text, 'Azarkan', 'Farid Azarkan', { role: printed('Kamerlid'), party: printed('DENK') }),
    span: spanOf(text, 'Azarkan (DENK)'),
  };

  it('tells once, where somebody is introduced, with what the whole text prints of them', () => {
    assert.deepEqual(told(text, [azarkan, again]), [
      'hint at 0 Farid Azarkan: Farid Azarkan (Kamerlid, DENK) staat niet in het register van actoren. Voeg deze persoon toe aan actors.yaml.',
    ]);
    assert.deepEqual(told(text, [azarkan, again], 'en'), [
      'hint at 0 Farid Azarkan: Farid Azarkan (Kamerlid, DENK) is not in the register of actors. Add this person to actors.yaml.',
    ]);
  });

  it('is not told of who was something long ago', () => {
    const past = 'Zoals oud-president Roosevelt zei.';
    const role = { value: 'oud-president', span: spanOf(past, 'oud-president') };
    assert.deepEqual(told(past, [unregistered(past, 'Roosevelt', 'Roosevelt', { role })]), []);
  });

  it('is not told of somebody whom the register may have, nor of its namesakes where the text says who', () => {
    const minister = 'Minister Kaag antwoordt.';
    const role = { value: 'Minister', span: spanOf(minister, 'Minister') };
    assert.deepEqual(told(minister, [unregistered(minister, 'Kaag', 'Kaag', { role })]), []);
    assert.equal(told(minister, [unregistered(minister, 'Kaag', 'Anne Kaag', { role })]).length, 1);
  });

  it('is not told of a citizen, who has neither office nor party', () => {
    assert.deepEqual(told(text, [azarkan, unregistered(text, 'Jansen')]), []);
  });
});
