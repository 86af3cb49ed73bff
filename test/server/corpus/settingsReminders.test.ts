import assert from 'node:assert/strict';
import { corpusFileOf } from '../../../server/corpus/membership';
import { remindersOf } from '../../../server/corpus/settingsReminders';

/** What is told of a `corpus.yaml` beside some texts: the words at which it is, and the first words of the message. */
const told = async (text: string, texts: Record<string, string>) => {
  const textOf = async (uri: string): Promise<string | undefined> => texts[uri.slice('file:///w/'.length)];
  const exists = async (uri: string): Promise<boolean> => (await textOf(uri)) !== undefined;
  const found = await remindersOf(corpusFileOf('file:///w/corpus.yaml', text), { textOf, exists });
  return found.map(({ span, message }) => `${text.slice(span.start, span.end)} | ${message.nl.split(',')[0]}`);
};
const ignoring = (words: string): string => `ignore:\n  - {rule: placeholder, file: a.txt, ${words}, reason: later}\n`;

describe('what the files show that a corpus.yaml names', () => {
  it('is that they are not there', async () => {
    const text =
      'documents:\n  - {file: weg.txt}\n  - {file: a.txt}\nregisters: [leden.yaml]\nignore:\n  - {rule: misquoted, file: ook.txt}\n';
    assert.deepEqual(await told(text, { 'a.txt': '' }), [
      'weg.txt | Dit bestand is er niet. Verbeter de naam',
      'leden.yaml | Dit bestand is er niet. Verbeter de naam',
      'ook.txt | Dit bestand is er niet. Verbeter de naam',
    ]);
  });

  it('is that words to be ignored do not stand in them any more', async () => {
    const gone = 'Deze woorden staan niet meer zo in de tekst';
    const text = ignoring('quote: PM BRON, before: Zie, behind: en');
    assert.deepEqual(await told(text, { 'a.txt': 'Zie PM\nBRON of later.' }), []);
    assert.deepEqual(await told(text, { 'a.txt': 'Als PM BRON en later.' }), []);
    assert.deepEqual(await told(text, { 'a.txt': 'Als PM BRON of. Zie PM BRON: nee.' }), []);
    assert.deepEqual(await told(text, { 'a.txt': 'Als PM BRON of later. Zie nr. 3.' }), [`PM BRON | ${gone}`]);
    assert.deepEqual(await told(ignoring('quote: PM BRON'), { 'a.txt': 'Zie nr. 3.' }), [`PM BRON | ${gone}`]);
  });

  it('is nothing of what is ignored in a whole text, or of an entry with a mistake', async () => {
    assert.deepEqual(await told('ignore: [{rule: misquoted, file: a.txt, reason: zo}]\n', { 'a.txt': '' }), []);
    assert.deepEqual(await told('documents:\n  - {file: weg.txt, datum: 2020}\n', {}), []);
  });
});
