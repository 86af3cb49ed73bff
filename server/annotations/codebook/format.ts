/** The fields and values of `codebook.yaml`, as `schemas/codebook.schema.json` has them; a test holds that both say the same. */

export const CODEBOOK_FIELDS: readonly string[] = ['title', 'codes'];

/** In the order in which they are written and told. */
export const CODE_FIELDS: readonly string[] = [
  ...['name', 'description', 'use', 'avoid', 'examples', 'colour', 'key', 'patterns'],
  ...['statement', 'group', 'formerly', 'guid', 'codes'],
];

/** The form of a code's identifier. */
export const CODE_IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const CODE_KEY = /^[a-z0-9]$/;

export const GUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;

/** A colour by its name, or as CSS writes it: `#d73027`. */
export type CodeColour = ColourName | `#${string}`;

export type ColourName = keyof typeof COLOURS;

/** The colours that have a name, and what they are for programs that know none; an editor may fit them to its theme. */
export const COLOURS = {
  red: '#d7263d',
  orange: '#f46d25',
  yellow: '#e0b000',
  green: '#2e9e4f',
  teal: '#1b9e9e',
  blue: '#2f6fde',
  purple: '#8b4fd0',
  pink: '#d6409f',
  brown: '#9a6233',
  grey: '#808080',
} as const;

export const COLOUR_NAMES: readonly ColourName[] = Object.keys(COLOURS).filter(isColourName);

/** The colour that a text names; nothing for any other text. */
export function colourIn(text: string): CodeColour | undefined {
  if (isColourName(text)) return text;
  return isHexadecimal(text) ? text : undefined;
}

/** A colour as CSS writes it. */
export function cssColour(colour: CodeColour): `#${string}` {
  return isColourName(colour) ? COLOURS[colour] : colour;
}

/** The colour that another program wrote; one with the very value of one that has a name is that one. */
export function colourOfCss(written: string | undefined): CodeColour | undefined {
  const plain = written?.trim().toLowerCase();
  return COLOUR_NAMES.find((name) => COLOURS[name] === plain) ?? (plain === undefined ? undefined : colourIn(plain));
}

function isColourName(text: string): text is ColourName {
  return Object.hasOwn(COLOURS, text);
}

function isHexadecimal(text: string): text is `#${string}` {
  return /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.test(text);
}
