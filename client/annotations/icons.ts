import { DecorationRangeBehavior, type DecorationRenderOptions } from 'vscode';
import type { ShownAnnotation } from '../../server/protocol/annotationRequests';
import { type Ground, visibleOn } from './colours';
import { picture } from './pictures';

/** What is shown behind the words of what is no code, or has a note. */
export type Icon = 'comment' | 'question' | 'answered' | 'link' | 'actor' | 'note';

/** The icon behind an annotation; nothing behind a code without a note, which its colour says enough of. */
export function iconOf({ motivation, state, note }: ShownAnnotation): Icon | undefined {
  switch (motivation) {
    case 'tagging':
      return note === undefined ? undefined : 'note';
    case 'commenting':
      return 'comment';
    case 'questioning':
      return state === 'answered' ? 'answered' : 'question';
    case 'linking':
      return 'link';
    case 'identifying':
      return 'actor';
  }
}

/** A small picture behind the last of the words, in the colour of the annotation. */
export function iconOptions(icon: Icon, colour: string): DecorationRenderOptions {
  return {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    light: { after: attachment(icon, colour, 'light') },
    dark: { after: attachment(icon, colour, 'dark') },
  };
}

function attachment(icon: Icon, colour: string, ground: Ground) {
  const drawn = `<g stroke="${visibleOn(colour, ground)}" ${LINE}>${SHAPES[icon]}</g>`;
  return { contentIconPath: picture(drawn, SIZE), margin: '0 0 0 2px' };
}

/** Pixels: no higher than letters, so that the line stays as high as it is. */
const SIZE = 12;

const LINE = 'fill="none" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"';

const BALLOON = '<path d="M2 3h12v8H8l-3 3v-3H2z"/>';

const SHAPES: Readonly<Record<Icon, string>> = {
  comment: `${BALLOON}<path d="M5 6h6M5 8.5h4"/>`,
  question: `${BALLOON}<path d="M6.5 5.5a1.5 1.5 0 1 1 1.5 1.8M8 9v.1"/>`,
  answered: `${BALLOON}<path d="M5.5 7l1.8 1.8 3.2-3.6"/>`,
  link: '<path d="M6.5 9.5l3-3M7 5l1.5-1.5a2.5 2.5 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.5 2.5 0 0 1-4-4L5 7"/>',
  actor: '<circle cx="8" cy="5.5" r="2.5"/><path d="M3 14a5 5 0 0 1 10 0"/>',
  note: '<path d="M3 2.5h10v7l-3.5 4H3zM9.5 13.5v-4H13M5.5 6h5"/>',
};
