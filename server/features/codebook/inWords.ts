import type { Wording } from '../../text/language';

/** `1 annotatie`, `12 annotaties`. */
export function annotationsInWords(count: number): Wording {
  return {
    nl: count === 1 ? '1 annotatie' : `${count} annotaties`,
    en: count === 1 ? '1 annotation' : `${count} annotations`,
  };
}

/** `1 tekst`, `12 teksten`. */
export function textsInWords(count: number): Wording {
  return { nl: count === 1 ? '1 tekst' : `${count} teksten`, en: count === 1 ? '1 text' : `${count} texts` };
}
