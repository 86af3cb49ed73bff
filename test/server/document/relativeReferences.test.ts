import { deepEqual } from 'node:assert/strict';
import { isRelative } from '../../../server/citations/relativeReference';
import { citationMeant } from '../../../server/corpus/resolve';
import { readDocument } from '../../../server/document/read';

/** What each relative reference of a text means: an identifier, and how that is known. */
function meant(text: string): readonly string[] {
  const document = readDocument(text, new Map());
  return document.mentions.flatMap((mention) => {
    if (mention.kind !== 'backReference' || !isRelative(mention)) return [];
    const { antecedent, span } = mention;
    const printed = text.slice(span.start, span.end);
    const how = antecedent.status === 'completed' ? antecedent.from : antecedent.status;
    return [`${printed} = ${citationMeant(mention, document)?.id ?? 'open'} (${how})`];
  });
}

const FOOT = 'Tweede Kamer, vergaderjaar 2019–2020, 35 300 VI, nr. 12 1';

describe('a paper by its number alone', () => {
  it('is the one that the text introduces with that number', () => {
    deepEqual(
      meant(
        'Zij krijgt nr. 34 (33964).\n\nZij krijgt nr. 35 (33965).\n\nDan de motie op stuk nr. 35. En die op stuk nr. 34, p. 2.',
      ),
      ['stuk nr. 35 = kst-33965-35 (resolved)', 'stuk nr. 34, p. 2 = kst-33964-34 (resolved)'],
    );
  });

  it('is of the dossier of the text itself', () => {
    deepEqual(meant(`De motie op stuk nr. 34 wijst op Kamerstuk 22 112, nr. 3.\n\n${FOOT}\n`), [
      'stuk nr. 34 = kst-35300-VI-34 (own dossier)',
    ]);
  });

  it('has no second paper in the chamber behind it, though a letter may be one', () => {
    deepEqual(meant('Wetsvoorstel 35124. Het amendement (stuk nr. 12, II) is ingetrokken.'), [
      'stuk nr. 12 = kst-35124-12 (only dossier)',
    ]);
  });

  it('is of the only dossier that the text names', () => {
    deepEqual(meant('Het gaat om wetsvoorstel 35124. De motie op stuk nr. 34 is ingediend.'), [
      'stuk nr. 34 = kst-35124-34 (only dossier)',
    ]);
  });

  it('stays open where more than one dossier is possible, or none', () => {
    deepEqual(meant('Zij krijgt nr. 34 (33964). Ook nr. 34 (33965). De motie op stuk nr. 34.'), [
      'stuk nr. 34 = open (dangling)',
    ]);
    deepEqual(meant(`Zij krijgt nr. 34 (33964). De motie op stuk nr. 34.\n\n${FOOT}\n`), [
      'stuk nr. 34 = open (dangling)',
    ]);
    deepEqual(meant('Zie 33964, nr. 34 en 22112, nr. 8. De motie op stuk nr. 34.'), ['stuk nr. 34 = open (dangling)']);
    deepEqual(meant('De motie op stuk nr. 34.'), ['stuk nr. 34 = open (dangling)']);
    deepEqual(meant('De nota (Kamerstuk 34 000, nr. 5). Het amendement op stuk nr. 34.'), [
      'stuk nr. 34 = open (dangling)',
    ]);
    deepEqual(meant(`De motie op stuk nr. 34 bij de begroting van Financiën (35 300 IX).\n\n${FOOT}\n`), [
      'stuk nr. 34 = open (dangling)',
    ]);
  });
});

describe('this dossier', () => {
  it('is that of the text itself, where it has one', () => {
    deepEqual(meant(`De stukken in dit dossier zijn bekend.\n\n${FOOT}\n`), [
      'dit dossier = dossier-35300-VI (own dossier)',
    ]);
    deepEqual(meant('De stukken in dit dossier gaan over wetsvoorstel 35124.'), ['dit dossier = open (dangling)']);
  });
});

describe('a letter', () => {
  const letter = (body: string) => `Den Haag, 24 juni 2020\n\nAan de voorzitter\n\n${body}\n`;

  it('is what is cited directly behind its day, wherever that day is named', () => {
    deepEqual(
      meant(
        letter(
          'In mijn brief van 24 april jl. (Kamerstuk 25 295, nr. 200) staat dit. De brief van 24 april 2020 zei het.',
        ),
      ),
      [
        'mijn brief van 24 april jl. = kst-25295-200 (resolved)',
        'De brief van 24 april 2020 = kst-25295-200 (resolved)',
      ],
    );
  });

  it('is the letter named before, if that is the only one', () => {
    const first = 'In mijn brief van 24 april 2020 (Kamerstuk 25 295, nr. 200) staat dit.';
    deepEqual(
      meant(letter(`${first} Bovengenoemde brief is bekend.`))[1],
      'Bovengenoemde brief = kst-25295-200 (resolved)',
    );
    deepEqual(
      meant(letter(`${first} De brief van 3 mei 2020 ook. Bovengenoemde brief is bekend.`))[2],
      'Bovengenoemde brief = open (dangling)',
    );
  });

  it('may be one that is named by what is cited behind it, without a day', () => {
    deepEqual(meant('In de brief (Kamerstuk 25 295, nr. 200) staat dit. Bovengenoemde brief zegt meer.'), [
      'Bovengenoemde brief = kst-25295-200 (resolved)',
    ]);
    deepEqual(
      meant('De brief (25 295, nr. 200) en de brief (Kamerstuk 25 295, nr. 201) zijn er. Bovengenoemde brief zwijgt.'),
      ['Bovengenoemde brief = open (dangling)'],
    );
    deepEqual(meant('De motie (Kamerstuk 25 295, nr. 200) is er. Bovengenoemde brief zwijgt.'), [
      'Bovengenoemde brief = open (dangling)',
    ]);
  });

  it('is what its own note consists of', () => {
    const noted = (note: string) => meant(letter(`In mijn brief van 24 april jl.1 staat dit.\n\n1 ${note}`));
    deepEqual(noted('Zie Kamerstuk 25 295, nr. 200.'), ['mijn brief van 24 april jl. = kst-25295-200 (resolved)']);
    for (const note of [
      'Kamerstuk 25 295, nr. 200 en 201.',
      'Naar aanleiding van Kamerstuk 25 295, nr. 200.',
      'Bijlage bij Kamerstuk 25 295, nr. 200.',
      'Kamerstuk 25 295, nr. 200, en de motie daarbij.',
      'Stb. 2020, 120.',
    ])
      deepEqual(noted(note), ['mijn brief van 24 april jl. = open (dangling)'], note);
  });

  it('is not that of another writer, even of the same day', () => {
    deepEqual(
      meant('Mijn brief van 3 mei 2019 (Kamerstuk 34 000, nr. 5) is een antwoord op uw brief van 3 mei 2019.'),
      ['Mijn brief van 3 mei 2019 = kst-34000-5 (resolved)', 'uw brief van 3 mei 2019 = open (dangling)'],
    );
  });

  it('stays open where it is not cited, its day is not certain, or two papers are', () => {
    deepEqual(meant('In mijn brief van 24 april jl. (Kamerstuk 25 295, nr. 200) staat dit.'), [
      'mijn brief van 24 april jl. = open (dangling)',
    ]);
    deepEqual(meant('De brief van 24 april 2020 over Kamerstuk 25 295, nr. 200.'), [
      'De brief van 24 april 2020 = open (dangling)',
    ]);
    deepEqual(meant('De brief van 24 april 2020 (25 295, nr. 200) en de brief van 24 april 2020 (25 295, nr. 201).'), [
      'De brief van 24 april 2020 = open (dangling)',
      'de brief van 24 april 2020 = open (dangling)',
    ]);
  });
});

it('leaves relative references out of the chain of Idem', () => {
  const text = 'Dit1 en dat2 is zo.\n\n1 Kamerstuk 22 112, nr. 2955. Zie de stukken in dit dossier.\n2 Idem, blz. 3.\n';
  const document = readDocument(text, new Map());
  const ids = document.mentions.flatMap((mention) =>
    mention.kind === 'backReference' ? [[mention.form, citationMeant(mention, document)?.id]] : [],
  );
  deepEqual(ids, [
    ['this dossier', undefined],
    ['idem', 'kst-22112-2955'],
  ]);
});
