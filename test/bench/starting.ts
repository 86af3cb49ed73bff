import { HoverRequest } from 'vscode-languageserver/node';
import { at, exitCode, seed, startEditor, startServer } from '../protocol/editor';
import { medians, report } from './measure';

/** From starting the server to its first hover, against starting a bare Node that does nothing. */
export async function benchStarting(rounds: number): Promise<void> {
  const { uri, text } = seed('000');
  const { answer, bare } = await medians(
    {
      answer: async () => {
        const editor = await startEditor();
        await editor.open(uri, text);
        const position = at(text, 'Asiel Gerd L|eers');
        await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
        editor.process.kill();
      },
      bare: () => exitCode(startServer(['-e', '0'])),
    },
    rounds,
  );
  report('start → first hover / node -e 0', answer / bare, '×');
}
