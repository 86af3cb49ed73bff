import assert from 'node:assert/strict';
import { builtInRegister } from '../../../../server/actors/register';
import { saidBy } from '../../../../server/annotations/alreadySaid';
import type { Code, Codebook } from '../../../../server/annotations/codebook/model';
import type { Annotation, Body } from '../../../../server/annotations/model';
import { pieceAt } from '../../../../server/annotations/quote';
import type { Suggestion } from '../../../../server/annotations/suggestions/model';
import { type Rejection, rejectionOf } from '../../../../server/annotations/suggestions/rejection';
import { suggestionsIn } from '../../../../server/annotations/suggestions/suggest';
import { readDocument } from '../../../../server/document/read';

function code(id: string, more: Partial<Code> = {}): Code {
  return { id, name: id, codes: [], ...more };
}

interface Before {
  readonly codes?: readonly Code[];
  readonly made?: readonly Annotation[];
  readonly rejected?: readonly Rejection[];
}

function suggested(text: string, { codes, made = [], rejected = [] }: Before = {}): readonly Suggestion[] {
  const register = builtInRegister();
  const codebook: Codebook | undefined = codes && { codes };
  const document = readDocument(text, register, undefined, { date: '2011-03-16' });
  return suggestionsIn({ document, register, ...(codebook && { codebook }) }, { made, rejected });
}

/** Each suggestion as `kind | what | words`; the pieces of one apart by ` … `. */
function shown(text: string, before?: Before): readonly string[] {
  return suggested(text, before).map(({ kind, body, spans }) => {
    const words = spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
    return [kind, saidBy(body), words.join(' … ')].join(' | ');
  });
}

function made({ body, spans: [first, ...others] }: Suggestion, text: string, other: Body = body): Annotation {
  const pieces = [pieceAt(text, first), ...others.map((span) => pieceAt(text, span))] as const;
  return { id: 'urn:uuid:1', target: { source: 'brief.txt', pieces }, body: other };
}

const statement = code('bewering', { isStatement: true });
const promise = code('toezegging', { patterns: ['zeg* * toe', 'toezegging*'] });

describe('what is suggested', () => {
  it('is who is certainly named and what is certainly cited', () => {
    const text =
      'Gerd Leers en De Vries lazen Kamerstukken II 2010/11, 22 112, nr. 2955 en dossier 22 112. Farid Ronsma las de bijlage bij Kamerstuk 22112, nr. 5. Idem, blz. 3.';
    assert.deepEqual(shown(text), [
      'actor | identifying person.leers | Gerd Leers',
      'citation | linking kst-22112-2955 | Kamerstukken II 2010/11, 22 112, nr. 2955',
    ]);
  });

  it('says why', () => {
    const [actor, citation] = suggested('Gerd Leers las kst-22112-2955.');
    assert.deepEqual(actor?.reason, { nl: 'hier genoemd: Gerd Leers', en: 'named here: Gerd Leers' });
    assert.deepEqual(citation?.reason, { nl: 'hier aangehaald: kst-22112-2955', en: 'cited here: kst-22112-2955' });
  });

  const said = '“Het kan zo niet”, zei Leers. Het heet «Grenzen dicht».';

  it('is what somebody says, with what is known of it, where there is one code for that', () => {
    assert.deepEqual(shown(said, { codes: [statement, promise] }), [
      'quotation | tagging bewering | Het kan zo niet',
      'actor | identifying person.leers | Leers',
    ]);
    assert.deepEqual(suggested(said, { codes: [statement] })[0]?.body, {
      motivation: 'tagging',
      code: 'bewering',
      statement: { speaker: 'person.leers', organisation: 'office.min-ia', date: '2011-03-16' },
    });
  });

  it('is no statement where no code, or more than one, could say so', () => {
    for (const codes of [[], [promise], [statement, code('ander', { isStatement: true })]])
      assert.deepEqual(shown(said, { codes }), ['actor | identifying person.leers | Leers']);
    const group = code('groep', { isStatement: true, isGroup: true, codes: [statement] });
    assert.equal(shown(said, { codes: [group] }).length, 2);
  });

  it('is where the words of a code stand, as they are read', () => {
    const text = `Ik zeg dat
toe. De toezeg-
gingen1 staan er, een toezegging niet.

Hij zegt het.

Toe maar.

1 Toezegging van 2010.
`;
    assert.deepEqual(shown(text, { codes: [promise] }), [
      'pattern | tagging toezegging | zeg dat toe',
      'pattern | tagging toezegging | toezeg- gingen',
      'pattern | tagging toezegging | toezegging',
      'pattern | tagging toezegging | Toezegging',
    ]);
  });

  it('is offered once where two patterns of a code meet, but for each of two codes', () => {
    const patterns = ['groot feest', 'feest*'];
    assert.deepEqual(
      shown('Een groot feest.', { codes: [code('een', { patterns }), code('twee', { patterns: ['feest'] })] }),
      ['pattern | tagging een | groot feest', 'pattern | tagging twee | feest'],
    );
  });

  it('has the pieces of a stretch that runs over a page', () => {
    const text = `Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 16 maart 2011

Hierbij zeg ik zonder enig voorbehoud en mede namens alle collega’s van het

Eerste Kamer, vergaderjaar 2010–2011, 35 612, D 1
\fhele kabinet toe dat het goed komt.

Eerste Kamer, vergaderjaar 2010–2011, 35 612, D 2
`;
    const codes = [code('kabinet', { patterns: ['collega’s van het hele kabinet'] })];
    assert.deepEqual(
      shown(text, { codes }).filter((row) => row.startsWith('pattern')),
      ['pattern | tagging kabinet | collega’s van het … hele kabinet'],
    );
  });
});

describe('a suggestion', () => {
  const text = 'Leers sprak met Kaag. Toen zweeg Leers. Kaag zei een toezegging.';

  it('isn’t made of what the annotator has noted there already', () => {
    const [leers, ...others] = suggested(text, { codes: [promise] });
    assert.ok(leers);
    const shorter = { ...leers, spans: [{ start: 0, end: 4 }] } as const;
    for (const own of [made(leers, text), made(shorter, text)])
      assert.deepEqual(suggested(text, { codes: [promise], made: [own] }), others);
    const remark = made(leers, text, { motivation: 'commenting', text: 'Wie?' });
    const kaag = made(leers, text, { motivation: 'identifying', actor: 'person.kaag' });
    assert.deepEqual(suggested(text, { codes: [promise], made: [remark, kaag] }), [leers, ...others]);
  });

  it('isn’t made of a code that was merged into another', () => {
    const offered = suggested(text, { codes: [promise] });
    const last = offered.at(-1);
    assert.ok(last);
    const now = code('belofte', { patterns: ['toezegging'], formerly: ['toezegging'] });
    assert.equal(suggested(text, { codes: [now], made: [made(last, text)] }).length, offered.length - 1);
    assert.equal(suggested(text, { codes: [now], rejected: [rejectionOf(last)] }).length, offered.length - 1);
  });

  it('has a key and words that move with it', () => {
    const [, , second] = suggested(text);
    const [, , , moved] = suggested(`Rutte.\n\n${text.replaceAll(' ', '\n')}`);
    assert.ok(second && moved);
    assert.equal(moved.key, second.key);
    assert.deepEqual(rejectionOf(second), {
      what: 'identifying person.leers',
      quote: 'Leers',
      before: 'Leers sprak met Kaag. Toen zweeg',
      behind: '. Kaag zei een toezegging.',
    });
  });

  it('has a key of its own, also among twins', () => {
    const table = 'Leers\n\n'.repeat(40);
    const keys = suggested(table).map(({ key }) => key);
    assert.equal(keys.length, 40);
    assert.equal(new Set(keys).size, 40);
  });
});

describe('what was rejected', () => {
  const text = 'Toen zweeg Leers, en ging naar huis. Later sprak Leers, en ging naar huis.';
  const [first, second] = suggested(text);
  assert.ok(first && second);
  const left = (now: string) =>
    suggested(now, { rejected: [rejectionOf(first)] }).map(({ spans: [{ start }] }) => now.slice(0, start).length);

  it('isn’t offered again, wherever it moves', () => {
    assert.deepEqual(left(text), [second.spans[0].start]);
    assert.deepEqual(left(`Het is al laat. Er is helemaal niets.\n\n${text}`), [second.spans[0].start + 39]);
    assert.deepEqual(left(text.replace('zweeg Leers,', 'zweeg\nLeers,')), [second.spans[0].start]);
  });

  it('isn’t offered again where one side of it was edited, if no other can be meant', () => {
    const edited = 'Toen zweeg Leers. Hij bleef. Later sprak Leers, en bleef thuis.';
    assert.deepEqual(left(edited), [edited.lastIndexOf('Leers')]);
    const several = `${text.replace('Toen', 'Eerst')} ${text.replace('Toen', 'Daarna')}`;
    assert.equal(left(several).length, 4);
  });

  it('is only that: another reading of the same words is offered', () => {
    const other = { ...rejectionOf(first), what: 'identifying person.kaag' };
    assert.equal(suggested(text, { rejected: [other] }).length, 2);
  });
});
