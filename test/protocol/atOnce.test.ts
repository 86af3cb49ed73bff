import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileEdit, RequestedChange } from '../../server/protocol/annotationRequests';
import { annotatedText, contentOf } from './annotatedText';
import { at, positionOf } from './editor';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n';

describe('two things at once over the protocol', () => {
  const { editor, change, edited, done } = annotatedText(text, { 'codebook.yaml': codebook });
  const on = (words: string): RequestedChange => ({
    kind: 'add',
    ranges: [{ start: at(text, `|${words}`), end: at(text, `${words}|`) }],
    body: { motivation: 'tagging', code: 'toezegging' },
  });
  const made = (content: string, { edits }: FileEdit): string =>
    TextDocument.applyEdits(TextDocument.create('', '', 0, content), edits);
  const wordsIn = (content: string): readonly string[] =>
    [...content.matchAll(/"exact": "(.*)"/g)].flatMap(([, words]) => words ?? []);

  it('tells no version of a file that changed while an edit was worked out, for that counts in another', async () => {
    const { uri: file, ...first } = await done(on('morgen een brief'));
    const before = contentOf({ uri: file, ...first });
    const after = made(before, await edited(on('minister')));
    const asked = change(on('De Kamer'));
    const whole = { start: positionOf(before, 0), end: positionOf(before, before.length) };
    await editor().change(file, 2, [{ range: whole, text: after }]);
    const answer = await asked;
    assert.ok(answer && 'touched' in answer && answer.edit);
    assert.equal(answer.edit.version, null);

    const again = await edited(on('De Kamer'));
    assert.equal(again.version, 2);
    assert.deepEqual(wordsIn(made(after, again)), ['minister', 'morgen een brief', 'De Kamer']);
  });
});
