import { commands, type Disposable, type QuickPickItem, type TextEditor, window } from 'vscode';
import type { ShownAnnotation, ShownCode, StatementFields } from '../../server/protocol/annotationRequests';
import type { NamedActor } from '../../server/protocol/offeredRequests';
import type { Annotated } from './annotated';
import { flat } from './branches';
import type { Offered } from './offered';
import { annotationsAt } from './places';
import { say } from './say';

/**
 * The command that asks for the fields of the statement at the cursor, one after the other, each with what it has or what the text
 * tells. Escape keeps this field and those behind it as they were; what was answered before it stands.
 */
export function fillStatements(annotated: Annotated, offered: Offered): Disposable {
  return commands.registerCommand('bronwijzer.fillStatement', async () => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const annotation = await statementAt(editor, annotated);
    const found = annotation && (await offered.statement(editor.document, annotation.id));
    if (!annotation || !found) {
      window.showInformationMessage(say(NO_STATEMENT));
      return;
    }
    const codes = await annotated.codes(editor.document.uri);
    const fields = await asked(found.fields, found.actors, flat(codes?.codes ?? []));
    await annotated.change(editor.document, { kind: 'statement', id: annotation.id, fields });
  });
}

/** One's own statement at the cursor, the shortest where there are several. */
async function statementAt(
  { document, selection }: TextEditor,
  annotated: Annotated,
): Promise<ShownAnnotation | undefined> {
  const [noted, codes] = await Promise.all([annotated.of(document), annotated.codes(document.uri)]);
  const statements = new Set(flat(codes?.codes ?? []).flatMap(({ id, isStatement }) => (isStatement ? [id] : [])));
  const own = (noted?.annotations ?? []).filter(
    ({ own: isOwn, code, statement }) => isOwn && (statement !== undefined || statements.has(code)),
  );
  return annotationsAt(document, selection, own)[0];
}

async function asked(
  before: StatementFields,
  actors: readonly NamedActor[],
  codes: readonly ShownCode[],
): Promise<StatementFields> {
  const people = actors.filter(({ isPerson }) => isPerson);
  const bodies = actors.filter(({ isPerson }) => !isPerson);
  const known = (some: readonly NamedActor[]): readonly Choice[] =>
    some.map(({ id, name }) => ({ value: id, label: name }));
  const concepts = codes.filter(({ isGroup }) => !isGroup).map(({ id, name }) => ({ value: id, label: name }));

  const speaker = await pickOne(SPEAKER, known([...people, ...bodies]), before.speaker);
  if (speaker === undefined) return before;
  const one = { ...before, speaker };
  // For whom one speaks doesn't tell for whom another does.
  const isSame = speaker === (before.speaker ?? '');
  const speaksFor = isSame ? before.organisation : actors.find(({ id }) => id === speaker)?.organisation;
  const organisation = await pickOne(ORGANISATION, known([...bodies, ...people]), speaksFor);
  if (organisation === undefined) return isSame ? one : { ...one, organisation: speaksFor ?? '' };
  const two = { ...one, organisation };
  const concept = await pickOne(CONCEPT, [...concepts, ...known(actors)], before.concept);
  if (concept === undefined) return two;
  const three = { ...two, concept };
  const side = await pickOne(AGREES, SIDES(), before.agrees === undefined ? '' : String(before.agrees), 'fixed');
  if (side === undefined) return three;
  const { agrees: _, ...rest } = three;
  const four = side === '' ? rest : { ...rest, agrees: side === 'true' };
  const date = await window.showInputBox({
    title: say(DATE),
    value: before.date ?? '',
    prompt: say({
      nl: 'Jaar, maand en dag: 2021-03-16, 2021-03 of 2021',
      en: 'Year, month and day: 2021-03-16, 2021-03 or 2021',
    }),
    validateInput: (text) => (/^(?:\d{4}(?:-\d\d){0,2})?$/.test(text.trim()) ? undefined : say(DATE)),
  });
  return date === undefined ? four : { ...four, date: date.trim() };
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Item extends QuickPickItem {
  readonly value: string;
}

/** What was chosen or typed, empty for what isn't known; nothing where it is to stay as it was. */
function pickOne(
  title: Wording,
  choices: readonly Choice[],
  before = '',
  fixed?: 'fixed',
): Promise<string | undefined> {
  const unknown: Item = { value: '', label: `$(circle-slash) ${say({ nl: 'Onbekend', en: 'Not known' })}` };
  const known = choices.map(
    ({ value, label }): Item => ({ value, label, ...(fixed === undefined && { description: value }) }),
  );
  const isListed = before === '' || known.some(({ value }) => value === before);
  const all = [...(isListed ? [] : [{ value: before, label: before }]), ...known, unknown];
  const box = window.createQuickPick<Item>();
  box.title = say(title);
  box.placeholder = fixed === undefined ? say(PLACEHOLDER) : say(ESCAPE);
  box.matchOnDescription = true;
  box.items = all;
  box.activeItems = all.filter(({ value }) => value === before).slice(0, 1);
  return new Promise((resolve) => {
    box.onDidChangeValue((typed) => {
      if (fixed !== undefined) return;
      const words = typed.trim();
      box.items = words === '' ? all : [...all, { value: words, label: `$(edit) «${words}»`, alwaysShow: true }];
    });
    box.onDidAccept(() => {
      const [item] = box.activeItems;
      if (item === undefined) return;
      resolve(item.value);
      box.dispose();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

type Wording = Parameters<typeof say>[0];

const SPEAKER = { nl: 'Wie zegt het?', en: 'Who says it?' };
const ORGANISATION = { nl: 'Namens welke organisatie?', en: 'For which organisation?' };
const CONCEPT = { nl: 'Waarover?', en: 'About what?' };
const AGREES = { nl: 'Voor of tegen?', en: 'For or against?' };
const DATE = { nl: 'Wanneer is het gezegd?', en: 'When was it said?' };
const SIDES = (): readonly Choice[] => [
  { value: 'true', label: say({ nl: 'Voor', en: 'For' }) },
  { value: 'false', label: say({ nl: 'Tegen', en: 'Against' }) },
];
const PLACEHOLDER = {
  nl: 'Kies of typ; Escape laat dit en het volgende zoals het was',
  en: 'Choose or type; Escape leaves this and what follows as it was',
};
const ESCAPE = {
  nl: 'Escape laat dit en het volgende zoals het was',
  en: 'Escape leaves this and what follows as it was',
};
const NO_STATEMENT = {
  nl: 'Hier staat geen uitspraak van u. Geef de woorden eerst een code met «statement: true» in het codeboek.',
  en: 'There is no statement of yours here. Give the words a code with “statement: true” in the codebook first.',
};
