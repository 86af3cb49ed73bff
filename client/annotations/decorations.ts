import {
  ColorThemeKind,
  commands,
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  window,
} from 'vscode';
import type { ShownAnnotation } from '../../server/protocol/annotationRequests';
import { type Ground, translucent, visibleOn } from './colours';
import { DEEPEST, depthsOf } from './depths';
import { type Icon, iconOf, iconOptions } from './icons';
import type { Noted } from './noted';
import { rangesOf } from './places';

/** All that decides how a stretch looks; what looks alike shares a decoration type. */
interface Look {
  readonly colour: string;
  readonly depth: number;
  readonly own: boolean;
}

/**
 * Shows annotations in the texts that are visible: in the colour of their code, how deep they lie in each other by the line at the
 * words, those of others with dots, and in the overview ruler. Between two tellings the editor moves them with the words.
 */
export function decorate(noted: Noted): Disposable {
  const types = new Map<string, TextEditorDecorationType>();
  const shown = new WeakMap<TextEditor, ReadonlySet<string>>();
  let isShown = true;

  const typeOf = (key: string, options: () => DecorationRenderOptions): TextEditorDecorationType => {
    const known = types.get(key) ?? window.createTextEditorDecorationType(options());
    types.set(key, known);
    return known;
  };
  const forget = (): void => {
    for (const type of types.values()) type.dispose();
    types.clear();
  };
  const show = (editor: TextEditor): void => {
    const annotations = isShown ? (noted.of(editor.document)?.annotations ?? []) : [];
    const ranges = rangesByLook(annotations);
    const now = new Set<string>();
    for (const [key, { options, places }] of ranges) {
      now.add(key);
      editor.setDecorations(typeOf(key, options), places);
    }
    for (const key of shown.get(editor) ?? []) {
      const type = types.get(key);
      if (!now.has(key) && type !== undefined) editor.setDecorations(type, []);
    }
    shown.set(editor, now);
  };
  const showAll = (): void => {
    for (const editor of window.visibleTextEditors) if (editor.document.languageId === 'bronwijzer') show(editor);
  };

  showAll();
  return Disposable.from(
    noted.onDidChange((document) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor);
    }),
    window.onDidChangeVisibleTextEditors(showAll),
    window.onDidChangeActiveColorTheme(() => {
      forget();
      showAll();
    }),
    commands.registerCommand('bronwijzer.toggleAnnotations', () => {
      isShown = !isShown;
      showAll();
    }),
    { dispose: forget },
  );
}

interface Alike {
  readonly options: () => DecorationRenderOptions;
  readonly places: Range[];
}

function rangesByLook(annotations: readonly ShownAnnotation[]): ReadonlyMap<string, Alike> {
  const alike = new Map<string, Alike>();
  const put = (key: string, range: Range, options: () => DecorationRenderOptions): void => {
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { options, places: [range] });
    else known.places.push(range);
  };
  const depths = depthsOf(annotations);
  for (const annotation of annotations) {
    const { colour, own } = annotation;
    const ranges = rangesOf(annotation);
    const look: Look = { colour, own, depth: depths.get(annotation) ?? 0 };
    for (const range of ranges) put(`${colour} ${look.depth} ${own}`, range, () => lookOptions(look));
    const icon: Icon | undefined = iconOf(annotation);
    const end = ranges.at(-1)?.end;
    if (icon !== undefined && end !== undefined)
      put(`${icon} ${colour}`, new Range(end, end), () => iconOptions(icon, colour));
  }
  return alike;
}

/**
 * A line below the words, one above those that lie in something else, and a broken one below those that lie deeper still: which
 * of them the editor draws over the other can't be said, so that each needs a place of its own. Dots are others'.
 */
function lookOptions(look: Look): DecorationRenderOptions {
  const { kind } = window.activeColorTheme;
  const isHighContrast = kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
  const [above, below] = LINES[look.depth] ?? LINES[DEEPEST];
  // In high contrast nothing lies behind the words: the sides say where the annotation begins and ends.
  const side = isHighContrast ? 1 : 0;
  return {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    overviewRulerLane: look.own ? OverviewRulerLane.Center : OverviewRulerLane.Left,
    overviewRulerColor: translucent(look.colour, 0.8),
    borderStyle: look.own ? (look.depth < DEEPEST ? 'solid' : 'dashed') : 'dotted',
    borderWidth: `${above}px ${side}px ${below}px ${side}px`,
    light: onGround(look, 'light', isHighContrast),
    dark: onGround(look, 'dark', isHighContrast),
  };
}

/** Pixels above and below the words, by depth. */
const LINES: readonly [Lines, Lines, Lines] = [
  [0, 2],
  [2, 0],
  [0, 4],
];

type Lines = readonly [above: number, below: number];

/** What lies over each other is darker by itself; those of others are fainter. */
function onGround({ colour, own }: Look, ground: Ground, isHighContrast: boolean): DecorationRenderOptions {
  const opacity = ground === 'light' ? 0.15 : 0.25;
  const line = visibleOn(colour, ground);
  // On a light ground even a light colour is seen behind words, on a dark one no dark colour.
  const seen = ground === 'light' ? colour : line;
  return {
    borderColor: line,
    ...(!isHighContrast && { backgroundColor: translucent(seen, own ? opacity : opacity / 2) }),
  };
}
