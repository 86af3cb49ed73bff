import assert from 'node:assert/strict';
import { brat } from '../../../../server/annotations/exchange/brat';
import { fileOf } from '../../../../server/annotations/exchange/model';
import { annotationOf, annotationsOf, briefly, contents, leftOutOf, nothing, own, project, text } from './sample';

describe('brat', () => {
  const exported = brat.write(project);

  it('gets a text with line feeds alone and offsets in code points of it, a fragment a line', () => {
    const files = contents(exported);
    assert.equal(files['brief.txt'], '🗳 De Kamer\nstemde vóór.\n\fDe minister (𝔇66) zei «nee».\n');
    assert.equal(
      files['brief.ann'],
      `T1	steun_stem 5 10;11 17	Kamer stemde
#1	id T1	urn:uuid:00000000-0000-4000-8000-000000000001
#2	code T1	steun.stem
#3	concept T1	asiel
#4	agrees T1	true
#5	AnnotatorNotes T1	Twee regels
#6	creator T1	Anna
#7	created T1	2021-03-16T10:00:00Z
#8	pieces T1	5 17
T2	_questioning 25 36;47 52	De minister «nee»
#9	id T2	urn:uuid:00000000-0000-4000-8000-000000000002
#10	text T2	Welke?
#11	state T2	open
T3	_identifying 38 41	𝔇66
#12	id T3	urn:uuid:00000000-0000-4000-8000-000000000003
N1	Reference T3 actor:person.x	𝔇66
`,
    );
    assert.equal(
      files['annotation.conf'],
      '[entities]\n_identifying\n_questioning\nsteun\nsteun_stem\n[relations]\n[events]\n[attributes]\n',
    );
  });

  it('names what it can’t hold', () => {
    assert.deepEqual(leftOutOf(exported), [
      'Names, descriptions, colours and the tree of codes don’t fit in this format – annotation.conf',
      'A note in brat is one line – urn:uuid:00000000-0000-4000-8000-000000000001',
    ]);
  });

  it('gives the places in the text with its own line ends back', () => {
    const files = exported.files.filter(({ path }) => path !== 'annotation.conf');
    const [first, ...others] = project.annotations;
    assert.deepEqual(annotationsOf(brat.read(files, own)), [{ ...first, note: 'Twee regels' }, ...others]);
  });

  it('is read as brat itself writes it', () => {
    const ann = [
      'T1\tPersoon 4 9\tKamer',
      'T2\tPersoon 0 1;4 9\t🗳 Kamer',
      'A1\tZekerheid T1 hoog',
      'A2\tOntkend T1',
      '#1\tAnnotatorNotes T1\tNog nakijken',
      'N1\tReference T2 Wikipedia:Tweede_Kamer\tKamer',
      'T3\tPersoon 4 99',
      'R1\tOrig Arg1:T1 Arg2:T2',
      'E1\tStemmen:T1 Wie:T2',
      '*\tEquiv T1 T2',
      'onzin',
    ];
    const files = [fileOf('a.txt', '🗳 – Kamer\n'), fileOf('a.ann', `${ann.join('\r\n')}\r\n`)];
    const imported = brat.read(files, nothing);
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'Kamer {motivation:tagging,code:Persoon} / Zekerheid: hoog\nOntkend\nNog nakijken',
      '🗳 … Kamer {motivation:tagging,code:Persoon} / Wikipedia: Tweede_Kamer',
    ]);
    assert.deepEqual(leftOutOf(imported), [
      'Bronwijzer has no events and relations, nor what belongs to them – ' +
        ['R1\tOrig Arg1:T1 Arg2:T2', 'E1\tStemmen:T1 Wie:T2', '*\tEquiv T1 T2', 'onzin']
          .map((line) => `a.txt: ${line}`)
          .join(', '),
      'These positions are not in the text – a.txt, T3',
    ]);
    assert.deepEqual(annotationsOf(brat.read(files, nothing)), annotationsOf(imported), 'the same identifiers twice');
  });

  it('says where a text is another than the user’s own', () => {
    const files = [fileOf('brief.txt', 'De Kamer\n'), fileOf('brief.ann', 'T1\tX 3 8\tKamer\n')];
    const imported = brat.read(files, own);
    assert.deepEqual(annotationsOf(imported).map(briefly), ['Kamer {motivation:tagging,code:X}']);
    assert.deepEqual(leftOutOf(imported), ['This text is not the same as that in your corpus – brief.txt']);
  });

  it('counts carriage returns in a text that has them', () => {
    const [annotation] = annotationsOf(
      brat.read([fileOf('a.txt', 'a\r\nb'), fileOf('a.ann', 'T1\tX 3 4\tb\n')], nothing),
    );
    assert.equal(annotation && briefly(annotation), 'b {motivation:tagging,code:X}');
  });

  it('is refused without any .ann, and passed over without its text', () => {
    assert.match(leftOutOf(brat.read([fileOf('a.txt', 'a')], nothing)).join(), /^refused: There is no \.ann/);
    assert.deepEqual(leftOutOf(brat.read([fileOf('a.ann', '')], nothing)), [
      'The text beside this .ann file is missing – a.ann',
    ]);
  });

  it('takes no line end as an annotation', () => {
    const only = annotationOf(4, ['\r\n'], { motivation: 'tagging', code: 'x' });
    const exported = brat.write({ texts: [{ path: 'brief.txt', text }], codes: [], annotations: [only] });
    assert.equal(contents(exported)['brief.ann'], '');
    assert.deepEqual(leftOutOf(exported), [`brat knows no annotation without words – ${only.id}`]);
  });

  it('takes half a line end whole or not at all, and says so', () => {
    const half = annotationOf(5, ['Kamer\r'], { motivation: 'tagging', code: 'x' });
    const exported = brat.write({ texts: [{ path: 'brief.txt', text }], codes: [], annotations: [half] });
    assert.match(contents(exported)['brief.ann'] ?? '', /^T1\tx 5 10\tKamer\n/);
    assert.deepEqual(leftOutOf(exported), [
      `This annotation begins or ends in the middle of a character or line end, which was taken whole or left out. – ${half.id}`,
    ]);
  });
});

describe('brat of other hands', () => {
  it('finds a text whose name ends in capitals again, and files that Windows has so named', () => {
    const upper = { ...own, textOf: (path: string) => (path === 'BRIEF.TXT' ? text : undefined) };
    const moved = project.annotations.map((one) => ({
      ...one,
      note: 'a',
      target: { ...one.target, source: 'BRIEF.TXT' },
    }));
    const exported = brat.write({ ...project, texts: [{ path: 'BRIEF.TXT', text }], annotations: moved });
    assert.deepEqual(
      exported.files.map(({ path }) => path),
      ['annotation.conf', 'BRIEF.txt', 'BRIEF.ann'],
    );
    const back = brat.read(exported.files, upper);
    assert.deepEqual(annotationsOf(back), moved);
    assert.deepEqual(back.status === 'read' && back.project.texts, [{ path: 'BRIEF.TXT', text }]);
    const named = brat.read([fileOf('A.TXT', 'De'), fileOf('A.ANN', 'T1\tX 0 2\tDe')], nothing);
    assert.deepEqual(annotationsOf(named).map(briefly), ['De {motivation:tagging,code:X}']);
  });

  const read = (txt: string, ...ann: readonly string[]) =>
    brat.read([fileOf('a.txt', txt), fileOf('a.ann', `${ann.join('\n')}\n`)], nothing);

  it('loses no line: one that is no record, or has a number for the second time, is named', () => {
    const imported = read(
      'De Kamer',
      'T1\tX 0 2\tDe',
      'T1\tY 3 8\tKamer',
      'T2 X 0 2 De',
      'T3\tTwee woorden 0 2\tDe',
      'T4\tX 0 2',
    );
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'De {motivation:tagging,code:X}',
      'De {motivation:tagging,code:X}',
      'Kamer {motivation:tagging,code:Y}',
    ]);
    assert.deepEqual(leftOutOf(imported), [
      'Bronwijzer doesn’t know this kind of annotation and has passed it over. – a.txt: T2 X 0 2 De, a.txt: T3\tTwee woorden 0 2\tDe',
    ]);
  });

  it('is on its words where a text has got other line ends since, as when Windows has packed it', () => {
    const imported = read(
      '🗳 De\r\nKamer\r\nstemt',
      'T1\tX 2 4\tDe',
      'T2\tX 5 10\tKamer',
      'T3\tX 5 10;11 16\tKamer stemt',
    );
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'De {motivation:tagging,code:X}',
      'Kamer {motivation:tagging,code:X}',
      'Kamer … stemt {motivation:tagging,code:X}',
    ]);
  });

  it('is found again by its words where the text beside it has changed otherwise', () => {
    const imported = read('Voorzitter, De Kamer', 'T1\tX 3 8\tKamer');
    const [annotation] = annotationsOf(imported);
    assert.deepEqual(
      annotation?.target.pieces.map(({ quote }) => quote.exact),
      ['Kamer'],
    );
  });
});
