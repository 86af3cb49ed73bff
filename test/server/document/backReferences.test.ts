import assert from 'node:assert/strict';
import { readDocument } from '../../../server/document/read';

/** A letter that calls notes 1, 2, 3 …, with these notes. */
function letter(...notes: readonly string[]): string {
  const calls = notes.map((_, index) => `Hierop wees de Kamer${index + 1} al.`).join(' ');
  return `${calls}\n\n${notes.map((note, index) => `${index + 1} ${note}`).join('\n')}`;
}

/** What each back-reference of the notes takes over: the text of the citation and the page, or why not. */
function takenOver(...notes: readonly string[]): readonly string[] {
  const text = letter(...notes);
  const { mentions } = readDocument(text, new Map());
  return mentions.flatMap((mention): readonly string[] => {
    if (mention.kind !== 'backReference') return [];
    const { antecedent } = mention;
    const printed = text.slice(mention.span.start, mention.span.end);
    const citationAt = (start: number) => {
      const citation = mentions.find(({ kind, span }) => kind === 'citation' && span.start === start);
      return citation === undefined ? 'no citation' : text.slice(citation.span.start, citation.span.end);
    };
    if (antecedent.status === 'dangling') return [`${printed} = nothing: ${antecedent.why}`];
    if (antecedent.status === 'ambiguous') return [`${printed} = ${antecedent.citations.map(citationAt).join(' or ')}`];
    if (antecedent.status === 'completed')
      return [
        `${printed} = ${antecedent.citation.id ?? ''}; page ${antecedent.citation.pages?.value ?? 'none'}; completed`,
      ];
    const { citation, pages = 'none', through } = antecedent;
    return [`${printed} = ${citationAt(citation)}; page ${pages}; ${through.length} on the way`];
  });
}

describe('a back-reference', () => {
  it('takes over the source of the note before, and goes on through the chain', () => {
    assert.deepEqual(
      takenOver('Kamerstukken II 2020/21, 22 112, nr. 2955.', 'Idem, blz. 12.', 'Ibidem.', 'Idem, blz. 17.'),
      [
        'Idem, blz. 12 = Kamerstukken II 2020/21, 22 112, nr. 2955; page 12; 0 on the way',
        'Ibidem = Kamerstukken II 2020/21, 22 112, nr. 2955; page 12; 1 on the way',
        'Idem, blz. 17 = Kamerstukken II 2020/21, 22 112, nr. 2955; page 17; 2 on the way',
      ],
    );
  });

  it('keeps the page of its source only where it names none', () => {
    assert.deepEqual(takenOver('Kamerstuk 22 112, nr. 2955, blz. 14.', 'Ibidem.', 'Ibidem, blz. 3.'), [
      'Ibidem = Kamerstuk 22 112, nr. 2955, blz. 14; page 14; 0 on the way',
      'Ibidem, blz. 3 = Kamerstuk 22 112, nr. 2955, blz. 14; page 3; 1 on the way',
    ]);
  });

  it('takes what stands before it in its own note', () => {
    assert.deepEqual(takenOver('Kamerstuk 19 637, nr. 2375.', 'Kamerstuk 22 112, nr. 2955, blz. 3; idem, blz. 4.'), [
      'idem, blz. 4 = Kamerstuk 22 112, nr. 2955, blz. 3; page 4; 0 on the way',
    ]);
  });

  it('is broken off by a note without a source, also further down the chain', () => {
    assert.deepEqual(takenOver('Kamerstuk 19 637, nr. 2375.', 'PM BRON', 'Ibidem.', 'Idem, blz. 2.'), [
      'Ibidem = nothing: note without a source',
      'Idem, blz. 2 = nothing: note without a source',
    ]);
  });

  it('has nothing to take over in the first note', () => {
    assert.deepEqual(takenOver('Ibidem.'), ['Ibidem = nothing: first note']);
  });

  it('is ambiguous after a note with two sources, but not where both are one publication', () => {
    assert.deepEqual(takenOver('Kamerstuk 19 637, nr. 2375; Kamerstuk 22 112, nr. 2955.', 'Idem.'), [
      'Idem = Kamerstuk 19 637, nr. 2375 or Kamerstuk 22 112, nr. 2955',
    ]);
    assert.deepEqual(takenOver('Kamerstuk 19 637, nr. 2375 en kst-19637-2375.', 'Idem, blz. 2.'), [
      'Idem, blz. 2 = Kamerstuk 19 637, nr. 2375; page 2; 0 on the way',
    ]);
  });

  it('keeps the page of t.a.p., but not of a.w. or of a note by its number', () => {
    const source = 'Kamerstuk 22 112, nr. 2955, blz. 14';
    assert.deepEqual(takenOver(`${source}.`, 'T.a.p.', 'A.w., p. 30.', 'T.a.p., 31.', 'A.w.', 'Zie noot 1.'), [
      `T.a.p. = ${source}; page 14; 0 on the way`,
      `A.w., p. 30 = ${source}; page 30; 1 on the way`,
      `T.a.p., 31 = ${source}; page 31; 2 on the way`,
      `A.w. = ${source}; page none; 3 on the way`,
      `Zie noot 1 = ${source}; page none; 0 on the way`,
    ]);
  });

  it('goes through a note by its number as through any other', () => {
    assert.deepEqual(
      takenOver(
        'Kamerstuk 22 112, nr. 2955.',
        'Idem, blz. 3.',
        'Kamerstuk 19 637, nr. 2375.',
        'Zie noot 2, p. 9.',
        'Ibidem.',
      ),
      [
        'Idem, blz. 3 = Kamerstuk 22 112, nr. 2955; page 3; 0 on the way',
        'Zie noot 2, p. 9 = Kamerstuk 22 112, nr. 2955; page 9; 1 on the way',
        'Ibidem = Kamerstuk 22 112, nr. 2955; page 9; 2 on the way',
      ],
    );
  });

  it('may name a note that is still to come, and stays open where two notes name each other', () => {
    assert.deepEqual(takenOver('Zie noot 3.', 'Ibidem.', 'Kamerstuk 19 637, nr. 2375.'), [
      'Zie noot 3 = Kamerstuk 19 637, nr. 2375; page none; 0 on the way',
      'Ibidem = Kamerstuk 19 637, nr. 2375; page none; 1 on the way',
    ]);
    assert.deepEqual(takenOver('Zie noot 2.', 'Zie noot 1.', 'Zie noot 3.'), [
      'Zie noot 2 = nothing: note without a source',
      'Zie noot 1 = nothing: note without a source',
      'Zie noot 3 = nothing: note without a source',
    ]);
  });

  it('stays ambiguous, or open, for all that hang on it', () => {
    assert.deepEqual(takenOver('Kamerstuk 19 637, nr. 2375; Kamerstuk 22 112, nr. 2955.', 'Idem.', 'Ibidem, p. 2.'), [
      'Idem = Kamerstuk 19 637, nr. 2375 or Kamerstuk 22 112, nr. 2955',
      'Ibidem, p. 2 = Kamerstuk 19 637, nr. 2375 or Kamerstuk 22 112, nr. 2955',
    ]);
    assert.deepEqual(takenOver('PM BRON', 'Zie noot 1.', 'Ibidem.'), [
      'Zie noot 1 = nothing: note without a source',
      'Ibidem = nothing: note without a source',
    ]);
  });

  it('takes over a paper by its number alone, once that is certain, but no dossier', () => {
    assert.deepEqual(takenOver('Wetsvoorstel 35124.', 'Motie op stuk nr. 34, p. 2.', 'Ibidem.', 'Idem, p. 5.'), [
      'stuk nr. 34, p. 2 = kst-35124-34; page 2; completed',
      'Ibidem = kst-35124-34; page 2; completed',
      'Idem, p. 5 = kst-35124-34; page 5; completed',
    ]);
    assert.deepEqual(takenOver('Motie op stuk nr. 34.', 'Ibidem.'), [
      'stuk nr. 34 = nothing: not said here',
      'Ibidem = nothing: source not known here',
    ]);
  });

  it('has a source that is not known here behind a note with literature, an address, a court or an interview', () => {
    const sources = [
      'J. Jansen, Staatsrecht, Deventer: Kluwer 2010, p. 12.',
      'Van der Pot, Handboek van het Nederlandse staatsrecht, 2014.',
      'Visser, «De stille macht», NRC.',
      'https://www.scp.example/rapport',
      'Rb. Den Haag 24 juni 2015, NJ 2015/12.',
      'Interview met de minister.',
      'Zie J.A. de Boer.',
      'Zie de brief van 24 april jl.',
    ];
    for (const source of sources) {
      assert.deepEqual(
        takenOver(source, 'Idem, p. 14.', 'Ibidem.').slice(-2),
        ['Idem, p. 14 = nothing: source not known here', 'Ibidem = nothing: source not known here'],
        source,
      );
    }
  });

  it('has none behind a note that only says something, or is still to be filled in', () => {
    const notes = [
      'Dit is niet onderzocht.',
      'In 2019 is dit niet gevraagd.',
      'Bedoeld is de Tweede Kamer.',
      'PM BRON',
      'J. Jansen, Staatsrecht, Deventer 2010, p. PM BRON',
      'XXX',
    ];
    for (const note of notes) {
      assert.deepEqual(takenOver(note, 'Idem, p. 14.'), ['Idem, p. 14 = nothing: note without a source'], note);
    }
  });

  it('names a note by its number alone, or by a work in it', () => {
    const source = 'Kamerstuk 22 112, nr. 2955';
    assert.deepEqual(
      takenOver(
        `${source}.`,
        'Kamerstuk 19 637, nr. 2375.',
        'Noot 1.',
        'Zie voorts noot 1.',
        'Jansen, a.w. (noot 1), p. 3.',
      ),
      [
        `Noot 1 = ${source}; page none; 0 on the way`,
        `Zie voorts noot 1 = ${source}; page none; 0 on the way`,
        `a.w. (noot 1), p. 3 = ${source}; page 3; 0 on the way`,
      ],
    );
    assert.deepEqual(takenOver(`${source}.`, 'A.w. noot 1, p. 3.'), [
      `A.w. noot 1, p. 3 = ${source}; page 3; 0 on the way`,
    ]);
    assert.deepEqual(takenOver(`${source}.`, 'Noot 1 van het rapport.', 'Voor noot 1 geldt dit.'), []);
    assert.deepEqual(takenOver(`${source}.`, 'Idem, nr. 5.'), []);
  });

  it('finds the note that it names', () => {
    assert.deepEqual(
      takenOver('Kamerstuk 19 637, nr. 2375.', 'Kamerstuk 22 112, nr. 2955.', 'Zie noot 1.', 'Zie noot 9.'),
      ['Zie noot 1 = Kamerstuk 19 637, nr. 2375; page none; 0 on the way', 'Zie noot 9 = nothing: no such note'],
    );
  });
});
