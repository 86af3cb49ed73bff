import { Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { Range as ProtocolRange } from '../../server/protocol/annotationRequests';
import { inEditor } from './places';

/** Shows a place in a text, selected. */
export async function reveal(uri: string, range: ProtocolRange | undefined): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const editor = await window.showTextDocument(document);
  if (range === undefined) return;
  const place = inEditor(range);
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
