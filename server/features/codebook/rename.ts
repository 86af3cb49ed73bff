import { type Language, say } from '../../text/language';
import { touches } from '../../text/span';
import { allCodeEntries } from './entries';

/** Why the identifier of a code at an offset isn't renamed, and what to do; nothing where no identifier is pointed at. */
export function renameOfCode(
  text: string,
  offset: number,
  language: Language,
): { readonly refusal: string } | undefined {
  const entry = allCodeEntries(text).find(({ idSpan }) => touches(idSpan, offset));
  if (entry === undefined) return undefined;
  return {
    refusal: say(language, {
      nl: `Annotaties verwijzen naar het kenmerk «${entry.id}»: dat blijft. Verander «name», dat is wat mensen zien.`,
      en: `Annotations refer to the identifier “${entry.id}”, which stays. Change “name”: that is what people see.`,
    }),
  };
}
