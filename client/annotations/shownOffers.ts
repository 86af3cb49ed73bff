import {
  commands,
  type DecorationOptions,
  DecorationRangeBehavior,
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  type TextEditor,
  ThemeColor,
  window,
} from 'vscode';
import { type Offer, type Offers, offerAt } from './offers';
import { say } from './say';

/**
 * Shows what is offered: in a box of dashes with nothing behind the words, so that it can't be taken for what a person noted. How
 * many there are stands in the status bar, with what the one at the cursor would note: in the text it would move the words.
 */
export function showOffers(offers: Offers): Disposable {
  const type = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    borderStyle: 'dashed',
    borderWidth: '1px',
    borderRadius: '2px',
    borderColor: new ThemeColor('bronwijzer.suggestionBorder'),
  });
  const count = window.createStatusBarItem('bronwijzer.suggestions', StatusBarAlignment.Left);
  count.command = 'bronwijzer.chooseSuggestions';

  const show = (): void => {
    for (const editor of window.visibleTextEditors) {
      if (editor.document.languageId !== 'bronwijzer') continue;
      editor.setDecorations(type, offers.of(editor.document).flatMap(decorationsOf));
    }
    showCount(window.activeTextEditor);
  };
  const showCount = (editor: TextEditor | undefined): void => {
    const isSource = editor?.document.languageId === 'bronwijzer';
    const all = isSource ? offers.of(editor.document) : [];
    const current = isSource ? offerAt(editor, all) : undefined;
    const { isOn } = offers;
    void commands.executeCommand('setContext', 'bronwijzer.suggests', isOn);
    void commands.executeCommand('setContext', 'bronwijzer.onSuggestion', current !== undefined);
    count.name = say({ nl: 'Voorstellen', en: 'Suggestions' });
    count.text = `$(lightbulb) ${all.length}${current ? `: ${shortened(current.suggestion.label)}` : ''}`;
    count.tooltip = say({
      nl: `Voorstellen in deze tekst: ${all.length}`,
      en: `Suggestions in this text: ${all.length}`,
    });
    if (isSource && isOn) count.show();
    else count.hide();
  };

  show();
  return Disposable.from(
    type,
    count,
    offers.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
    window.onDidChangeTextEditorSelection(() => {
      if (offers.isOn) showCount(window.activeTextEditor);
    }),
  );
}

/** A longer name would push what others show there aside. */
const LONGEST = 40;

function shortened(label: string): string {
  return label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label;
}

function decorationsOf({ suggestion: { label, reason }, ranges }: Offer): readonly DecorationOptions[] {
  const hoverMessage = new MarkdownString().appendText(`${say({ nl: 'Voorstel', en: 'Suggestion' })}: ${label}`);
  hoverMessage.appendMarkdown('\n\n').appendText(reason);
  return ranges.map((range) => ({ range, hoverMessage }));
}
