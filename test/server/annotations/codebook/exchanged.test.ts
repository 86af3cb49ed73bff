import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../../../server/annotations/codebook/csv';
import { addCode, addCodes } from '../../../../server/annotations/codebook/edits';
import { additionsTo, type ImportedCodebook, type Lost } from '../../../../server/annotations/codebook/exchanged';
import { guidOf } from '../../../../server/annotations/codebook/guid';
import type { Code, Codebook } from '../../../../server/annotations/codebook/model';
import { readQdc, writeQdc } from '../../../../server/annotations/codebook/qdc';
import { readCodebook } from '../../../../server/annotations/codebook/read';
import { edited } from '../../../../server/text/edits';

const BOOK: Codebook = {
  title: 'Asiel',
  codes: [
    {
      id: 'toezegging',
      name: 'Toezegging "hard" & <zacht> 🗳',
      description: 'Een bewindspersoon belooft iets.\n\nTwee alinea’s.',
      use: 'Ook voorwaardelijk.',
      avoid: 'Niet bij een voornemen.',
      examples: ['Ik zeg de Kamer toe', '=1+1 euro'],
      colour: 'blue',
      key: 't',
      patterns: ['zeg* toe', '-'],
      formerly: ['belofte'],
      codes: [
        { id: 'met-termijn', name: 'Met termijn', isStatement: true, colour: '#d73027', codes: [] },
        { id: 'zonder', name: '-zonder', codes: [] },
      ],
    },
    { id: 'vorm', name: 'Vorm', isGroup: true, guid: '8b3664bd-77e4-468b-af96-f3f4ec27fcce', codes: [] },
  ],
};

function codebookOf(imported: ImportedCodebook): Codebook {
  assert.ok(imported.status === 'read', JSON.stringify(imported));
  return imported.codebook;
}

/** The `codebook.yaml` that is made for codes where there is none but for its title. */
function codebookYaml({ title, codes }: Codebook): string {
  const before = title === undefined ? '' : `title: ${title}\n`;
  const edits = addCodes(before, codes);
  assert.ok(edits);
  return edited(before, edits).text;
}

const said = (lost: readonly Lost[]) => lost.map(({ what, codes }) => [what.en, ...codes].join(' | '));

describe('a codebook as a new codebook.yaml', () => {
  it('is read back as it was', () => {
    const book = {
      ...BOOK,
      codes: BOOK.codes.map((code) => ({ ...code, ...(code.patterns && { patterns: ['toe'] }) })),
    };
    const { codebook, mistakes } = readCodebook(codebookYaml(book));
    assert.deepEqual(mistakes, []);
    assert.deepEqual(codebook, book);
  });
});

describe('a codebook of REFI-QDA', () => {
  it('has every code with its GUID, colour and words', async () => {
    const [, group] = BOOK.codes;
    const { text, lost } = await writeQdc(
      { codes: group ? [{ ...group, codes: [{ id: 'a', name: 'A', use: 'Zo.', codes: [] }] }] : [] },
      'nl',
    );
    assert.equal(
      text,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Bronwijzer">
  <Codes>
    <Code guid="8b3664bd-77e4-468b-af96-f3f4ec27fcce" name="Vorm" isCodable="false">
      <Code guid="${await guidOf({ id: 'a' })}" name="A" isCodable="true">
        <Description>Wel gebruiken:
Zo.</Description>
      </Code>
    </Code>
  </Codes>
</CodeBook>
`,
    );
    assert.deepEqual(lost, []);
  });

  it('names what it can not hold, and gives all else back, with the identifiers where the codes are known', async () => {
    const { text, lost } = await writeQdc(BOOK, 'nl');
    assert.deepEqual(said(lost), [
      'the title of the codebook',
      'the key | toezegging',
      'the patterns | toezegging',
      'former identifiers | toezegging',
      'that the code is a statement | met-termijn',
    ]);
    const held = (code: Code): Code => {
      const { key, patterns, formerly, isStatement, guid, codes, ...others } = code;
      return { ...others, codes: codes.map(held) };
    };
    assert.deepEqual(codebookOf(await readQdc(text, BOOK)), { codes: BOOK.codes.map(held) });
  });

  it('gives codes that are not known an identifier of their name, and keeps their GUID', async () => {
    const text = `<?xml version="1.0"?><!-- elders gemaakt -->
<CodeBook origin="Elders" xmlns="urn:QDA-XML:codebook:1:0"><Codes>
<Code guid="{8B3664BD-77E4-468B-AF96-F3F4EC27FCCE}" name="Één  thema" isCodable="0" color="#ABC">
  <Code guid="a2" name="Één thema" isCodable="true" color="rood"><Description>Regel 1&#13;
Regel 2</Description><NoteRef targetGUID="x"/></Code>
  <Code guid="a3" name=" "><Code guid="a4" name="Onder"/></Code>
</Code></Codes><Sets><Set guid="s" name="Groep"><MemberCode guid="a2"/></Set></Sets></CodeBook>`;
    const imported = await readQdc(text);
    assert.deepEqual(codebookOf(imported), {
      codes: [
        {
          id: 'een-thema',
          name: 'Één thema',
          colour: '#abc',
          isGroup: true,
          guid: '8B3664BD-77E4-468B-AF96-F3F4EC27FCCE',
          codes: [
            { id: 'een-thema-2', name: 'Één thema', description: 'Regel 1\nRegel 2', codes: [] },
            { id: 'onder', name: 'Onder', codes: [] },
          ],
        },
      ],
    });
    assert.deepEqual(imported.status === 'read' && said(imported.lost), [
      'a colour that is none | een-thema-2',
      'notes with the code | een-thema-2',
      'a code without a name',
      'a set outside the tree | Groep',
    ]);
  });

  it('is told to be none where it is none', async () => {
    for (const text of [
      '',
      '<CodeBook',
      '<Project/>',
      '{}',
      '<!DOCTYPE a [<!ENTITY b "c">]><CodeBook><Codes>&b;</Codes></CodeBook>',
    ])
      assert.equal((await readQdc(text)).status, 'unreadable', text);
  });

  it('is not nested deeper than a codebook.yaml can be read', async () => {
    const deep = (depth: number): string =>
      depth === 0 ? '' : `<Code guid="x" name="n${depth}" isCodable="true">${deep(depth - 1)}</Code>`;
    const imported = await readQdc(`<CodeBook><Codes>${deep(40)}</Codes></CodeBook>`);
    const read = readCodebook(codebookYaml(codebookOf(imported)));
    assert.deepEqual(read.mistakes, []);
    assert.equal(read.places.size, 40);
  });
});

describe('a codebook as a table', () => {
  it('has a row a code, and gives all back that it says it holds', () => {
    const { text, lost } = writeCsv(BOOK);
    assert.deepEqual(said(lost), ['the title of the codebook']);
    assert.deepEqual(codebookOf(readCsv(text)), { codes: BOOK.codes });
    assert.match(text, /\r\nzonder,toezegging,'-zonder,/);
  });

  it('names a line end in a list, which a cell has no room for', () => {
    const { text, lost } = writeCsv({ codes: [{ id: 'a', name: 'A', examples: ['een\ntwee'], codes: [] }] });
    assert.deepEqual(said(lost), ['line ends in a list | a']);
    assert.deepEqual(codebookOf(readCsv(text)).codes[0]?.examples, ['een twee']);
  });

  it('is read from tables of others, with semicolons too', () => {
    const imported = readCsv(
      '\ufeffCode;Beschrijving;Parent;Wie\r\nMet termijn;Een dag;Toezegging;Anna\r\nToezegging;;;\r\n;leeg;;\r\n',
    );
    assert.deepEqual(codebookOf(imported), {
      codes: [
        {
          id: 'toezegging',
          name: 'Toezegging',
          codes: [{ id: 'met-termijn', name: 'Met termijn', description: 'Een dag', codes: [] }],
        },
      ],
    });
    assert.deepEqual(imported.status === 'read' && said(imported.lost), [
      'a column that isn’t known | Wie',
      'a row without a name',
    ]);
  });

  it('loses no code that hangs below itself, below nothing, or has no good identifier', () => {
    const imported = readCsv('id,name,parent\na,A,b\nb,B,a\nc,C,weg\nc,D,\nE E,E,\n');
    const { codes } = codebookOf(imported);
    const ids = (list: readonly Code[]): readonly string[] => list.flatMap((code) => [code.id, ...ids(code.codes)]);
    assert.deepEqual([...ids(codes)].sort(), ['a', 'b', 'c', 'c-2', 'e-e']);
  });

  it('is told to be none without names of columns', () => {
    assert.equal(readCsv('1,2\n3,4\n').status, 'unreadable');
    assert.equal(readCsv('').status, 'unreadable');
  });
});

describe('an imported codebook', () => {
  it('adds to one’s own what is not there yet', () => {
    const own = 'codes:\n  # van ons\n  toezegging:\n    key: z\n';
    const { codebook } = readCodebook(own);
    const additions = additionsTo(codebook, BOOK);
    assert.deepEqual(
      additions.map(({ code, parent }) => [code.id, parent]),
      [
        ['met-termijn', 'toezegging'],
        ['zonder', 'toezegging'],
        ['vorm', undefined],
      ],
    );
    const text = additions.reduce((before, { code, parent }) => {
      const edits = addCode(before, code, parent);
      assert.ok(edits, code.id);
      return edited(before, edits).text;
    }, own);
    assert.match(text, /^codes:\n {2}# van ons\n {2}toezegging:\n {4}key: z\n {4}codes:\n {6}met-termijn:/);
    assert.deepEqual(additionsTo(readCodebook(text).codebook, BOOK), []);
  });
});

describe('the words of a code, whatever they are', () => {
  const words = fc.stringMatching(/^[a-zé🗳&<"'=@-]{1,9}(?:[ \n][a-z:.]{1,9}){0,4}$/u).map((text) => text.trim());
  const code = fc.record(
    { description: words, use: words, avoid: words, examples: fc.array(words, { minLength: 1, maxLength: 3 }) },
    { requiredKeys: [] },
  );

  it('come back from REFI-QDA, or are named', async () => {
    await fc.assert(
      fc.asyncProperty(code, async (written) => {
        const book: Codebook = { codes: [{ id: 'a', name: 'a', ...written, codes: [] }] };
        const { text, lost } = await writeQdc(book, 'nl');
        if (lost.length === 0) assert.deepEqual(codebookOf(await readQdc(text, book)), book);
      }),
    );
    const label: Codebook = { codes: [{ id: 'a', name: 'a', description: 'Eerst.\nVoorbeelden:\nniets', codes: [] }] };
    assert.deepEqual(said((await writeQdc(label, 'nl')).lost), [
      'the form of the words (space, lines, characters that XML lacks) | a',
    ]);
  });

  it('come back from a table and from codebook.yaml, or are named', () => {
    fc.assert(
      fc.property(code, (written) => {
        const book: Codebook = { codes: [{ id: 'a', name: 'a', ...written, codes: [] }] };
        const { text, lost } = writeCsv(book);
        if (lost.length === 0) assert.deepEqual(codebookOf(readCsv(text)), book);
        assert.deepEqual(readCodebook(codebookYaml(book)).codebook, book);
      }),
    );
  });
});
