import type { Wording } from '../../text/language';
import { codesById } from '../codebook/model';
import type { Body } from '../model';
import type { Circumstances, Refused } from './change';
import { refused } from './outcome';
import { filledIn } from './statement';

/** What a person puts on words, without what was left empty; refused where it says nothing, or the code is given to nothing. */
export function givenBody(body: Body, at: Circumstances): Body | Refused {
  switch (body.motivation) {
    case 'tagging': {
      const code = givenCode(body.code, at);
      if (typeof code !== 'string') return code;
      const statement = body.statement && filledIn(body.statement);
      return { motivation: 'tagging', code, ...(statement && { statement }) };
    }
    case 'commenting':
    case 'questioning': {
      const text = body.text.trim();
      return text === '' ? refused(NO_TEXT) : { ...body, text };
    }
    case 'identifying':
    case 'linking':
      return body;
  }
}

/** The identifier that a code has now; one that the codebook doesn't have stays as it is, a group is refused. */
export function givenCode(id: string, { codebook }: Circumstances): string | Refused {
  const code = codesById(codebook).get(id)?.code;
  if (code?.isGroup) return refused(GROUP(code.name));
  return code?.id ?? id;
}

export const NO_TEXT: Wording = {
  nl: 'Er is niets geschreven. Schrijf een tekst, of haal de annotatie weg.',
  en: 'Nothing was written. Write a text, or remove the annotation.',
};

const GROUP = (name: string): Wording => ({
  nl: `«${name}» is een groep van codes. Kies een code die eronder staat.`,
  en: `“${name}” is a group of codes. Choose a code below it.`,
});
