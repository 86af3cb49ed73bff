import type { TextEdit } from '../../text/edits';
import { edited } from '../../text/edits';
import type { Wording } from '../../text/language';
import { addCode, colourCode, type MergedCodes, mergeCodes, moveCode, removeCode, renameCode } from './edits';
import { identifierFor } from './exchanged';
import { colourIn } from './format';
import { type Code, codesById } from './model';
import { readCodebook } from './read';

/** What a person does to the codes of a codebook; codes by their identifiers. */
export type CodebookChange =
  /** Below another code, or to the top; always behind those that are there. */
  | { readonly kind: 'move'; readonly code: string; readonly under?: string }
  | { readonly kind: 'merge'; readonly code: string; readonly into: string }
  | { readonly kind: 'rename'; readonly code: string; readonly name: string }
  /** Below another code; `withNewCode` adds those at the top. */
  | { readonly kind: 'add'; readonly name: string; readonly under: string }
  | { readonly kind: 'colour'; readonly code: string; readonly colour: string }
  | { readonly kind: 'remove'; readonly code: string };

export type ChangedCodes =
  | {
      readonly status: 'changed';
      /** The whole text of the codebook after the change. */
      readonly text: string;
      /** The code that it is about: of a new one its identifier. */
      readonly code: string;
      readonly leftOut: MergedCodes['leftOut'];
    }
  | { readonly status: 'refused'; readonly reason: Wording };

/**
 * The text of a `codebook.yaml` after a change, or why there is none. `uses` tells how many annotations have a code, by its
 * present identifier: what is used isn't removed.
 */
export function changeCodebook(text: string, change: CodebookChange, uses: (code: string) => number): ChangedCodes {
  const known = codesById(readCodebook(text).codebook);
  const code = change.kind === 'add' ? undefined : known.get(change.code)?.code;
  const other = known.get(otherOf(change) ?? '')?.code;
  if (change.kind !== 'add' && code === undefined) return refused(GONE(change.code));
  if (otherOf(change) !== undefined && other === undefined) return refused(GONE(otherOf(change) ?? ''));
  const done = (id: string, edits: readonly TextEdit[] | undefined, leftOut: MergedCodes['leftOut'] = []) =>
    edits === undefined
      ? refused(NOT_WRITTEN)
      : ({ status: 'changed', text: edited(text, edits).text, code: id, leftOut } as const);
  if (change.kind === 'add') {
    const name = change.name.trim();
    if (name === '') return refused(NO_NAME);
    const id = identifierFor(name, (taken) => known.has(taken));
    return done(id, addCode(text, { id, name, codes: [] }, other?.id));
  }
  if (code === undefined) return refused(GONE(change.code));
  switch (change.kind) {
    case 'move':
      return isAtOrBelow(code, other)
        ? refused(BELOW_ITSELF(code.name))
        : done(code.id, moveCode(text, code.id, other?.id));
    case 'merge': {
      if (other === undefined || other.id === code.id) return refused(WITH_ITSELF(code.name));
      if (other.isGroup) return refused(INTO_GROUP(other.name));
      const merged = mergeCodes(text, code.id, other.id);
      return done(other.id, merged?.edits, merged?.leftOut);
    }
    case 'rename':
      return change.name.trim() === '' ? refused(NO_NAME) : done(code.id, renameCode(text, code.id, change.name));
    case 'colour': {
      const colour = colourIn(change.colour);
      return colour === undefined ? refused(NO_COLOUR) : done(code.id, colourCode(text, code.id, colour));
    }
    case 'remove': {
      if (code.codes.length > 0) return refused(HAS_CODES(code.name));
      const count = uses(code.id);
      return count > 0 ? refused(USED(code.name, count)) : done(code.id, removeCode(text, code.id));
    }
  }
}

function otherOf(change: CodebookChange): string | undefined {
  switch (change.kind) {
    case 'move':
    case 'add':
      return change.under;
    case 'merge':
      return change.into;
    case 'rename':
    case 'colour':
    case 'remove':
      return undefined;
  }
}

function isAtOrBelow(code: Code, other: Code | undefined): boolean {
  return other !== undefined && (code.id === other.id || code.codes.some((below) => isAtOrBelow(below, other)));
}

function refused(reason: Wording): ChangedCodes {
  return { status: 'refused', reason };
}

const GONE = (id: string): Wording => ({
  nl: `De code «${id}» staat niet meer in codebook.yaml.`,
  en: `The code “${id}” is no longer in codebook.yaml.`,
});

const NO_NAME: Wording = { nl: 'Een code heeft een naam nodig.', en: 'A code needs a name.' };

const NO_COLOUR: Wording = {
  nl: 'Dat is geen kleur. Schrijf een kleur als #2f6fde.',
  en: 'That is no colour. Write a colour as #2f6fde.',
};

const BELOW_ITSELF = (name: string): Wording => ({
  nl: `«${name}» kan niet onder zichzelf komen te staan.`,
  en: `“${name}” can’t stand below itself.`,
});

const WITH_ITSELF = (name: string): Wording => ({
  nl: `«${name}» kan niet met zichzelf worden samengevoegd.`,
  en: `“${name}” can’t be merged with itself.`,
});

const INTO_GROUP = (name: string): Wording => ({
  nl: `«${name}» is een groep van codes: die krijgt zelf geen passages. Kies een code.`,
  en: `“${name}” is a group of codes, which is given to no passage itself. Choose a code.`,
});

const HAS_CODES = (name: string): Wording => ({
  nl: `Onder «${name}» staan nog codes. Verplaats die eerst.`,
  en: `There are codes below “${name}”. Move these first.`,
});

const USED = (name: string, count: number): Wording => ({
  nl: `«${name}» is ${count} keer gebruikt. Voeg de code samen met een andere, of geef die passages een andere code.`,
  en: `“${name}” has been used ${count === 1 ? 'once' : `${count} times`}. Merge it into another code, or give these passages another code.`,
});

const NOT_WRITTEN: Wording = {
  nl: 'codebook.yaml kan zo niet worden veranderd. Herstel wat daarin fout is, of verander het bestand zelf.',
  en: 'codebook.yaml can’t be changed this way. Mend what is wrong in it, or change the file yourself.',
};
