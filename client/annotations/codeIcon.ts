import type { Uri } from 'vscode';
import { type Ground, visibleOn } from './colours';
import { colourIcon, picture } from './pictures';

/** A dot in the colour of a code, or a ring for what only holds codes. */
export function codeIcon(colour: string, isGroup: boolean): { readonly light: Uri; readonly dark: Uri } {
  if (!isGroup) return colourIcon(colour);
  const ring = (ground: Ground) =>
    `<circle cx="8" cy="8" r="4" fill="none" stroke="${visibleOn(colour, ground)}" stroke-width="2.5"/>`;
  return { light: picture(ring('light')), dark: picture(ring('dark')) };
}
