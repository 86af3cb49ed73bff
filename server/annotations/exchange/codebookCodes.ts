import type { Language } from '../../text/language';
import { type Lost, lostOf } from '../codebook/exchanged';
import { colourOfCss, cssColour, GUID } from '../codebook/format';
import { guidOf } from '../codebook/guid';
import { allCodes, type Codebook, type Code as CodeOfCodebook } from '../codebook/model';
import { lossesOf, NO_TITLE } from '../codebook/qdc';
import { descriptionOf, wordsOf } from '../codebook/qdcDescription';
import type { FormatName } from './formats';
import type { LeftOut } from './leftOut';
import type { Code } from './model';

/**
 * The codes of a codebook as other programs know them, each before those below it, with the GUID that they have in a `.qdc` too,
 * so that both are one codebook there. When to use a code, when not, and its examples are in its description, in `language`.
 */
export async function projectCodes(codebook: Codebook, language: Language): Promise<readonly Code[]> {
  const codes: Code[] = [];
  for (const { code, above } of allCodes(codebook)) {
    const description = descriptionOf(code, language);
    const parent = above.at(-1)?.id;
    codes.push({
      id: code.id,
      name: code.name,
      ...(description !== '' && { description }),
      ...(code.colour !== undefined && { colour: cssColour(code.colour) }),
      ...(parent !== undefined && { parent }),
      guid: (await guidOf(code)).toLowerCase(),
      ...(code.isGroup && { isGroup: true }),
    });
  }
  return codes;
}

/** A code of another program as one of `codebook.yaml`, without those below it. A colour that is none of CSS goes. */
export async function codebookCode(code: Code, id: string): Promise<CodeOfCodebook> {
  const colour = colourOfCss(code.colour);
  const isOwnGuid = code.guid !== undefined && GUID.test(code.guid) && code.guid !== (await guidOf({ id }));
  return {
    id,
    name: code.name.replace(/\s+/gu, ' ').trim() || id,
    ...wordsOf(code.description ?? ''),
    ...(colour !== undefined && { colour }),
    ...(code.isGroup && { isGroup: true }),
    ...(isOwnGuid && { guid: code.guid }),
    codes: [],
  };
}

/** What of a codebook doesn't go with annotations in a format that has codes. The others tell themselves that they have none. */
export function codebookLosses(codebook: Codebook, format: FormatName, language: Language): readonly LeftOut[] {
  if (format !== 'refi-qda' && format !== 'tei') return [];
  const losses = allCodes(codebook).flatMap(({ code }) => {
    const all = [
      ...lossesOf(code, language),
      ...(format === 'tei' && code.isGroup ? [NO_GROUP] : []),
      ...(format === 'tei' && code.guid !== undefined ? [NO_GUID] : []),
    ];
    return all.map((what) => ({ what, code: code.id }));
  });
  return lostOf([...(codebook.title === undefined ? [] : [{ what: NO_TITLE }]), ...losses]).map(leftOutOf);
}

/** Something that a codebook lost, as a sentence. */
export function leftOutOf({ what, codes }: Lost): LeftOut {
  return {
    what: { nl: `Niet meegenomen: ${what.nl}.`, en: `Left out: ${what.en}.` },
    where: codes.length === 0 ? ['codebook.yaml'] : codes,
  };
}

const NO_GROUP = { nl: 'dat de code alleen andere bevat', en: 'that the code only holds others' };
const NO_GUID = { nl: 'de GUID', en: 'the GUID' };
