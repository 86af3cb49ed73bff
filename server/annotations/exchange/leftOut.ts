import type { Wording } from '../../text/language';

/** Something that a format can't hold, or that can't be read of it. */
export interface LeftOut {
  /** What, and what became of it, as one sentence. */
  readonly what: Wording;
  /** Where: identifiers of annotations, paths of texts, or what a file calls its own parts; each once. */
  readonly where: readonly string[];
}

/** Gathers what is left out while a file is written or read. */
export interface Report {
  readonly add: (what: Wording, where: string) => void;
  /** In the order in which each thing was met first. */
  readonly all: () => readonly LeftOut[];
}

export function newReport(): Report {
  const places = new Map<Wording, Set<string>>();
  return {
    add: (what, where) => {
      const known = places.get(what);
      if (known === undefined) places.set(what, new Set([where]));
      else known.add(where);
    },
    all: () => [...places].map(([what, where]) => ({ what, where: [...where] })),
  };
}

/** What more than one format has to say. */
export const OUTSIDE_THE_TEXT: Wording = {
  nl: 'Deze posities liggen niet in de tekst; wat daar zou staan is overgeslagen.',
  en: 'These positions are not in the text; what would be there was passed over.',
};

export const NOT_UNDERSTOOD: Wording = {
  nl: 'Bronwijzer kent dit soort aantekening niet en heeft het overgeslagen.',
  en: 'Bronwijzer doesn’t know this kind of annotation and has passed it over.',
};

export const OTHER_TEXT: Wording = {
  nl: 'Deze tekst is een andere dan die in uw corpus; de annotaties moeten erin worden teruggezocht.',
  en: 'This text is not the same as that in your corpus; the annotations must be found again in it.',
};

export const NO_CODEBOOK: Wording = {
  nl: 'Namen, beschrijvingen, kleuren en rangschikking van codes passen niet in dit formaat: geef het codeboek apart door.',
  en: 'Names, descriptions, colours and the tree of codes don’t fit in this format: pass the codebook on separately.',
};

export const CONTROL_CHARACTERS: Wording = {
  nl: 'XML kan geen stuurtekens zoals een nieuwe pagina bevatten; er staat een spatie voor in de plaats.',
  en: 'XML can’t hold control characters such as a form feed; a space stands in the place of each.',
};

export const CONTROL_IN_A_FIELD: Wording = {
  nl: 'Een opmerking of ander veld van deze annotatie heeft een stuurteken, dat XML niet kan bevatten; het is een spatie geworden.',
  en: 'A remark or another field of this annotation has a control character, which XML can’t hold; it became a space.',
};
