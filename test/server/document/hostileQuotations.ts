/**
 * What makes whoever looks for speakers read the same over and over: marks that never close, runs of apostrophes, verbs of saying
 * without anybody, clauses without an end. Repeated, each makes a text of any length.
 */
export const hostileQuotations: readonly string[] = [
  ...['«', '« ', '«a ', '“', '"', '" ', '"a" ', '‘', "'", "''", "' ", "'s ", "a's ", '»', '” ', '«“"‘', '„a “'],
  ...['«a» ', '“Ja”, zei ', '“Ja”, zei Leers. “', '“Ja.” ', 'Leers: “', 'Leers zei: «', '«Leers zei dat «'],
  ...['zei ', 'zei Leers ', ', zei ze', ', zei ze, ', ', zo zei ', 'aldus ', ', aldus Leers', '(aldus Leers) '],
  ...[
    'Leers zei ',
    'Leers zei dat ',
    'Leers zei dat hij ',
    'zei dat ',
    ' dat',
    'liet weten ',
    'Daarop zei Leers dat het ',
  ],
  ...['Leers zei. ', 'Ze zei dat het is. ', 'hij ', 'Volgens ', 'Volgens Leers ', 'volgens de minister van '],
  ...['een ', 'De minister van ', 'een ingewijde ', 'de leden van de ', 'Leers (', 'Leers (CDA) en ', 'heeft gezegd '],
  ...[', maar ', ' en ', ' en het zegt dat ', '; ', ': ', '... ', '. ', '? ', 'te ', 'beloofde te ', 'vragen of '],
];
