/**
 * What makes a grammar read the same over and over: half citations, long enumerations that come to nothing, and runs of what
 * a citation is made of. Repeated, each makes a text of any length.
 */
export const hostile: readonly string[] = [
  ...['9', '22 ', '22 112 ', '22112, ', '22112 en ', '(22112, ', '22112-', '35300-VI en ', '2010/11, ', '2010-', '1.'],
  ...['Kamerstuk ', 'Kamerstuk ,', 'Kamerstukken II 2010/11, ', 'Kamerstukken II 2010/11, 22 112, ', 'bijlage bij '],
  ...['Kamerstuk 22 112, nr. 3 en ', 'TK 22112, ', 'Tweede Kamer, ', 'II 2010/11; ', 'Bijl. Hand. '],
  ...[
    'nr. ',
    'nr. 1, ',
    'nr. 1, was ',
    'nrs. 1–2 en ',
    'letter A, ',
    'stuk nr. 1 en ',
    'stuk ',
    '(nr. 1 (',
    'nr. 1 van ',
  ],
  ...[
    'artikel ',
    'artikel 1, ',
    'artikel 1, eerste lid, ',
    'artikel 1 van de Wet op de ',
    'lid 1 en ',
    'art. 1:1.1a en ',
  ],
  ...[
    'Handelingen II ',
    'Handelingen II 2010/11, ',
    'Handelingen TK 27 januari 2011, ',
    '45-6-',
    'p. 1, ',
    'p. 1-2 en ',
  ],
  ...['COM(2020) ', 'COM(2020) 609, ', 'Verordening (EG) nr. 1/', 'Verordeningen (EG) nr. 883/2004 en ', 'PbEU L '],
  ...['Stb. 2017, ', 'Stb. 2017, 52 (Woo) + ', 'ECLI:', 'ECLI:NL:HR:', 'LJN ', 'E2000', 'BWBR', 'CELEX:', '2011D'],
  ...[
    'kst-',
    'kst-a-',
    'h-tk-',
    'www.',
    'https://',
    'a.b/',
    '(((',
    '[bron ',
    'PM ',
    'XXX, nr. ',
    'Idem, ',
    'zie noot ',
    'T.a.p. ',
  ],
  ...[
    'de brief van ',
    'de brief van 24 april ',
    'dit dossier ',
    'Aanhangsel Handelingen II ',
    'e.a. (R',
    'van de Wet ',
  ],
];

/** A hostile text of about so many characters. */
export function hostileText(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}
