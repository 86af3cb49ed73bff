import { Uri } from 'vscode';

type Channels = readonly [red: number, green: number, blue: number];

/** On what a colour is to be seen. */
export type Ground = 'light' | 'dark';

/** How light a line or an icon may be on a light ground, and how dark on a dark one, from 0 to 1. */
const LIGHTEST = 0.5;
const DARKEST = 0.4;

/** A colour with so much of the ground shining through: `#rrggbb` → `rgba(…)`; what is no such colour becomes grey. */
export function translucent(colour: string, opacity: number): string {
  return `rgba(${channelsOf(colour).join(', ')}, ${opacity})`;
}

/** The colour, or one as near to it as can be seen on the ground: whoever chose it may have had another theme. */
export function visibleOn(colour: string, ground: Ground): string {
  const own = channelsOf(colour);
  const towards: Channels = ground === 'light' ? [0, 0, 0] : [255, 255, 255];
  const isVisible = (one: Channels) => (ground === 'light' ? lightness(one) <= LIGHTEST : lightness(one) >= DARKEST);
  for (const share of [0, 0.2, 0.4, 0.6, 0.8]) {
    const mixed = own.map((channel, index) => Math.round(channel + ((towards[index] ?? 0) - channel) * share));
    const [red = 0, green = 0, blue = 0] = mixed;
    if (isVisible([red, green, blue])) return written([red, green, blue]);
  }
  return written(towards);
}

function written(channels: Channels): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

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

function channelsOf(colour: string): Channels {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const [, red = '80', green = '80', blue = '80'] = short
    ? short.map((digit) => digit + digit)
    : (/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? []);
  const value = (digits: string) => Number.parseInt(digits, 16);
  return [value(red), value(green), value(blue)];
}

/** How light a colour looks, from 0 to 1. */
function lightness([red, green, blue]: Channels): number {
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
