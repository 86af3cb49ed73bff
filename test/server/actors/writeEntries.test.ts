import assert from 'node:assert/strict';
import { extendRegister } from '../../../server/actors/extendRegister';
import { readActorEntries } from '../../../server/actors/readEntries';
import { builtInRegister } from '../../../server/actors/register';
import { addActor, type NewPerson, settleName } from '../../../server/actors/writeEntries';
import { edited } from '../../../server/text/edits';

const azarkan: NewPerson = {
  kind: 'person',
  name: { given: 'Farid', surname: 'Azarkan' },
  parties: [{ party: 'party.denk' }],
  offices: [{ title: 'lid Tweede Kamer', note: 'in elk geval op 4 november 2020' }],
  source: 'kst-22112-2955',
};
const jansen: NewPerson = { kind: 'person', name: { surname: 'Jansen' }, source: 'brief.txt' };
const nobody = (): boolean => false;

/** The text with an actor added; it must have no mistake. */
function added(text: string, actor = jansen, isTaken: (id: string) => boolean = nobody): string | undefined {
  const found = addActor(text, actor, isTaken);
  if (found === undefined) return undefined;
  const after = edited(text, found.edits).text;
  assert.deepEqual(extendRegister(builtInRegister(), [readActorEntries(after)]).files[0]?.mistakes, []);
  assert.ok(readActorEntries(after).entries.some(({ id }) => id === found.id));
  return after;
}

describe('an actor added to an actors.yaml', () => {
  it('makes a new one, with all facts', () => {
    assert.equal(
      added('', azarkan),
      `actors:
  person.azarkan:
    given: Farid
    surname: Azarkan
    parties:
      - party: party.denk
    offices:
      - title: lid Tweede Kamer
        source: kst-22112-2955
        note: in elk geval op 4 november 2020
    sources: kst-22112-2955
`,
    );
  });

  it('stands behind the others, and leaves them as they are', () => {
    const before = `# Wie is wie

actors:
    person.a:   # eerst
        surname:   'A'
        names: [B,   C] # zo

    person.b:
        surname: B   # als laatste
        note: |
            Twee
            regels.

# Einde
sources: { here:   elsewhere }
`;
    assert.equal(
      added(before),
      before.replace(
        '            regels.\n',
        '            regels.\n    person.jansen:\n      surname: Jansen\n      sources: brief.txt\n',
      ),
    );
  });

  it('goes with an actors that is empty, or on one line', () => {
    const lines = '  person.jansen:\n    surname: Jansen\n    sources: brief.txt';
    assert.equal(added('# Wie\n'), `# Wie\nactors:\n${lines}\n`);
    assert.equal(added('sources:\n  x: y'), `sources:\n  x: y\nactors:\n${lines}`);
    assert.equal(added('actors:'), `actors:\n${lines}`);
    assert.equal(added('actors: # nog leeg\n'), `actors: # nog leeg\n${lines}\n`);
    assert.equal(added('actors: {}\n'), `actors:\n${lines}\n`);
    assert.equal(
      added('actors: { person.a: { surname: A } }\n'),
      'actors: { person.a: { surname: A }, person.jansen: {surname: Jansen, sources: brief.txt} }\n',
    );
  });

  it('has the line ends of the text', () => {
    assert.equal(
      added('actors:\r\n  person.a: { surname: A }\r\n'),
      'actors:\r\n  person.a: { surname: A }\r\n  person.jansen:\r\n    surname: Jansen\r\n    sources: brief.txt\r\n',
    );
  });

  it('quotes what would be something else', () => {
    const text = added('', { kind: 'person', name: { surname: 'Null', given: 'No: 1' }, source: '2020' });
    assert.equal(text, 'actors:\n  person.null:\n    given: "No: 1"\n    surname: "Null"\n    sources: "2020"\n');
  });

  it('has an identifier that nobody has', () => {
    const person: NewPerson = {
      kind: 'person',
      name: { given: 'Gökmen', particle: 'van der', surname: 'Çelik-Vos' },
      source: 'x',
    };
    const taken = new Set<string>();
    const next = (): string | undefined => {
      const id = addActor('', person, (one) => taken.has(one))?.id;
      taken.add(id ?? '');
      return id;
    };
    assert.deepEqual(
      [next(), next(), next()],
      ['person.vandercelik-vos', 'person.gokmen-vandercelik-vos', 'person.gokmen-vandercelik-vos-2'],
    );
  });

  it('is not added to what is no actors.yaml, or is broken', () => {
    for (const text of ['- a', 'actors: [a]', 'actors: nobody', 'actors:\n  person.a:\n    surname: A\n  giv\n'])
      assert.equal(addActor(text, jansen, nobody), undefined);
  });

  it('may be a party', () => {
    const found = addActor('', { kind: 'party', name: 'Partij Ö', names: ['PÖ'], source: 'x' }, nobody);
    assert.equal(found?.id, 'party.partij-o');
    assert.equal(
      found?.edits[0]?.text,
      'actors:\n  party.partij-o:\n    name: Partij Ö\n    names: [PÖ]\n    sources: x\n',
    );
  });
});

describe('a name that is settled in an actors.yaml', () => {
  const settled = (text: string, id = 'person.rutte'): string | undefined => {
    const edits = settleName(text, id, 'De Vries');
    if (edits === undefined) return undefined;
    const after = edited(text, edits).text;
    const { register, files } = extendRegister(builtInRegister(), [readActorEntries(after)]);
    assert.deepEqual(files[0]?.mistakes, []);
    assert.ok(register.get(id)?.settledNames?.includes('De Vries'));
    return after;
  };

  it('is all that the entry of a built-in actor has', () => {
    assert.equal(settled(''), 'actors:\n  person.rutte:\n    settled: [De Vries]\n');
    assert.equal(
      settled('actors:\n  person.a: { surname: A }\n'),
      'actors:\n  person.a: { surname: A }\n  person.rutte:\n    settled: [De Vries]\n',
    );
  });

  it('stands behind the other fields of an entry', () => {
    const entry = 'actors:\n  person.a:\n    surname: A # zo\n  party.b: { name: B }\n';
    assert.equal(settled(entry, 'person.a'), entry.replace('# zo\n', '# zo\n    settled: [De Vries]\n'));
    assert.equal(settled(entry, 'party.b'), entry.replace('name: B }', 'name: B, settled: [De Vries] }'));
    assert.equal(settled('actors:\n  person.rutte:\n'), 'actors:\n  person.rutte:\n    settled: [De Vries]\n');
  });

  it('stands behind the other names', () => {
    const entry = (names: string): string => `actors:\n  person.rutte:\n    settled:${names}\n    note: x\n`;
    assert.equal(settled(entry(' [Mark]')), entry(' [Mark, De Vries]'));
    assert.equal(settled(entry(' [ Mark, ]')), entry(' [ Mark, De Vries, ]'));
    assert.equal(settled(entry(' []')), entry(' [De Vries]'));
    assert.equal(settled(entry('')), entry(' [De Vries]'));
    assert.equal(settled(entry('\n      - Mark # M.')), entry('\n      - Mark # M.\n      - De Vries'));
  });

  it('stands there once', () => {
    assert.deepEqual(settleName('actors:\n  person.rutte:\n    settled: [De Vries]\n', 'person.rutte', 'De Vries'), []);
  });
});
