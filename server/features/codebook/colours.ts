import { COLOUR_NAMES, COLOURS, colourIn, cssColour } from '../../annotations/codebook/format';
import type { Span } from '../../text/span';
import { allCodeEntries } from './entries';

/** A colour by its parts, each from 0 to 255. */
export interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export interface ColourInCodebook {
  /** The value, with the quotation marks around it. */
  readonly span: Span;
  readonly colour: Rgb;
}

/** The colours that a codebook gives its codes, for an editor to show. What is no colour isn't there. */
export function codebookColours(text: string): readonly ColourInCodebook[] {
  return allCodeEntries(text).flatMap(({ fields }) => {
    const written = fields.get('colour');
    const colour = written && colourIn(written.text.trim());
    return written === undefined || colour === undefined
      ? []
      : [{ span: written.span, colour: rgbOf(cssColour(colour)) }];
  });
}

/**
 * How a colour is written in the place of another: by its name where it has one, else as CSS does, in the quotation marks that
 * stood there; without any it would be a comment. Parts out of reach are the nearest that there are.
 */
export function writtenColour(text: string, { start, end }: Span, colour: Rgb): string {
  const [mark] = /^["']/.exec(text.slice(start, end)) ?? [];
  const hexadecimal = `#${[colour.red, colour.green, colour.blue].map(inHexadecimal).join('')}`;
  const name = COLOUR_NAMES.find((one) => COLOURS[one] === hexadecimal);
  if (name !== undefined) return mark === undefined ? name : mark + name + mark;
  const around = mark ?? '"';
  return around + hexadecimal + around;
}

function rgbOf(css: string): Rgb {
  const digits = css.length === 4 ? [...css.slice(1)].map((digit) => digit + digit).join('') : css.slice(1);
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return { red: part(0), green: part(2), blue: part(4) };
}

function inHexadecimal(part: number): string {
  return Math.min(255, Math.max(0, Math.round(part)))
    .toString(16)
    .padStart(2, '0');
}
