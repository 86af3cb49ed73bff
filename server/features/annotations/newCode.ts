import { addCode } from '../../annotations/codebook/edits';
import { identifierFor } from '../../annotations/codebook/exchanged';
import { COLOUR_NAMES, type ColourName } from '../../annotations/codebook/format';
import { allCodes, type Codebook, codesById } from '../../annotations/codebook/model';
import type { FollowedCodebook } from '../../annotations/followed';
import { edited } from '../../text/edits';
import { type Language, say } from '../../text/language';

/** A codebook with one code more: its whole text, which is that of before where the code was there already. */
export interface WithNewCode {
  readonly id: string;
  readonly text: string;
}

/**
 * Adds a code by its name at the end of a codebook, or begins one with it, in the colour that is used least. A code that has this
 * name already is that code. Refused, with a sentence for the user, where the file can't be changed without spoiling something.
 */
export function withNewCode(
  { text, read }: FollowedCodebook,
  given: string,
  language: Language,
): WithNewCode | { readonly refusal: string } {
  const name = given.trim().replace(/\s+/g, ' ');
  if (name === '') return { refusal: say(language, NO_NAME) };
  const known = allCodes(read.codebook).find(({ code }) => code.name.toLowerCase() === name.toLowerCase());
  if (known?.code.isGroup) return { refusal: say(language, GROUP(known.code.name)) };
  if (known !== undefined) return { id: known.code.id, text };
  const taken = codesById(read.codebook);
  const id = identifierFor(name, (one) => taken.has(one));
  const edits = addCode(text, { id, name, colour: leastUsed(read.codebook), codes: [] });
  return edits === undefined ? { refusal: say(language, NOT_WRITTEN) } : { id, text: edited(text, edits).text };
}

/** The named colour that the fewest codes have, in the order in which colours are told; grey is that of codes without one. */
function leastUsed(codebook: Codebook): ColourName {
  const used = allCodes(codebook).map(({ code }) => code.colour);
  const times = (colour: ColourName) => used.filter((one) => one === colour).length;
  const [first = 'blue', ...others] = COLOUR_NAMES.filter((colour) => colour !== 'grey');
  return others.reduce((least, colour) => (times(colour) < times(least) ? colour : least), first);
}

const NO_NAME = {
  nl: 'Een code heeft een naam nodig.',
  en: 'A code needs a name.',
};

const GROUP = (name: string) => ({
  nl: `«${name}» is al de naam van een groep. Kies een andere naam.`,
  en: `“${name}” is the name of a group already. Choose another name.`,
});

const NOT_WRITTEN = {
  nl: 'codebook.yaml kan niet worden aangevuld. Herstel wat daarin fout is, of schrijf de code er zelf bij.',
  en: 'codebook.yaml can’t be added to. Mend what is wrong in it, or write the code in it yourself.',
};
