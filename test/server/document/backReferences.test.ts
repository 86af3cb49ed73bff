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
    if (antecedent.status === 'completed') return [`${printed} is no reference to a note`];
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

  it('finds the note that it names', () => {
    assert.deepEqual(
      takenOver('Kamerstuk 19 637, nr. 2375.', 'Kamerstuk 22 112, nr. 2955.', 'Zie noot 1.', 'Zie noot 9.'),
      ['Zie noot 1 = Kamerstuk 19 637, nr. 2375; page none; 0 on the way', 'Zie noot 9 = nothing: no such note'],
    );
  });
});
