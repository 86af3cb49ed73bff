import { positionOf, startEditor } from '../protocol/editor';
import { medians, report } from './measure';
import { textOf } from './texts';

/** From one character typed in the middle of an open text to its diagnostics, against opening such a text and the same. */
export async function benchEditing(rounds: number, times: number): Promise<void> {
  const text = textOf(times);
  const editor = await startEditor();
  const edited = 'file:///bench/edited.txt';
  await editor.open(edited, text);
  await editor.diagnostics(edited);
  const place = positionOf(text, text.indexOf('. ', text.length / 2) + 1);
  let opened = 0;
  let version = 1;
  const { opening, editing } = await medians(
    {
      opening: async () => {
        const uri = `file:///bench/${++opened}.txt`;
        await editor.open(uri, `Tekst ${opened}.\n\n${text}`);
        await editor.diagnostics(uri);
        await editor.close(uri);
      },
      editing: async () => {
        await editor.change(edited, ++version, [{ range: { start: place, end: place }, text: 'x' }]);
        await editor.diagnostics(edited);
      },
    },
    rounds,
  );
  await editor.stop();
  report('edit → diagnostics / opening the text → diagnostics', editing / opening, '×');
}
