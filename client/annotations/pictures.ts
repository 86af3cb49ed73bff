import { Uri } from 'vscode';
import { type Ground, visibleOn } from './colours';

/** A dot in the colour of a code, for lists. */
export function colourIcon(colour: string): { readonly light: Uri; readonly dark: Uri } {
  const dot = (ground: Ground) => `<circle cx="8" cy="8" r="5" fill="${visibleOn(colour, ground)}"/>`;
  return { light: picture(dot('light')), dark: picture(dot('dark')) };
}

/** A picture drawn here on a square of sixteen by sixteen, so many pixels large. */
export function picture(shapes: string, size = 16): Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${shapes}</svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}
