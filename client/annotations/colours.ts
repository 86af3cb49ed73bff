type Channels = readonly [red: number, green: number, blue: number];

/** On what a colour is to be seen. */
export type Ground = 'light' | 'dark';

/** What lies behind a text in the themes of VS Code, and what a colour is mixed with to stand out from it. */
const GROUNDS: Readonly<Record<Ground, { readonly behind: string; readonly towards: Channels }>> = {
  light: { behind: '#ffffff', towards: [0, 0, 0] },
  dark: { behind: '#1f1f1f', towards: [255, 255, 255] },
};

/** How far a line or an icon has to stand out from what is behind it: WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

/** In how many steps a colour goes to black or white. */
const STEPS = 20;

/** A colour with so much of the ground shining through: `#rrggbb` → `rgba(…)`; what is no such colour becomes grey. */
export function translucent(colour: string, opacity: number): string {
  return `rgba(${channelsOf(colour).join(', ')}, ${opacity})`;
}

/** The colour, or one as near to it as can be seen on the ground: whoever chose it may have had another theme. */
export function visibleOn(colour: string, ground: Ground): string {
  const own = channelsOf(colour);
  const { behind, towards } = GROUNDS[ground];
  const mixed = (share: number): string => {
    const [red, green, blue] = own.map((channel, index) => channel + ((towards[index] ?? 0) - channel) * share);
    return written([red ?? 0, green ?? 0, blue ?? 0]);
  };
  for (let step = 0; step < STEPS; step++) {
    const one = mixed(step / STEPS);
    if (contrast(one, behind) >= LEAST_CONTRAST) return one;
  }
  return mixed(1);
}

/** How far two colours `#rrggbb` stand out from each other, from 1 to 21: WCAG 2.2, “contrast ratio”. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** How light a colour is to the eye, from 0 to 1: WCAG 2.2, “relative luminance”. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function written(channels: Channels): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: string): Channels {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const [, red = '80', green = '80', blue = '80'] = short
    ? short.map((digit) => digit + digit)
    : (/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? []);
  const value = (digits: string) => Number.parseInt(digits, 16);
  return [value(red), value(green), value(blue)];
}
