import assert from 'node:assert/strict';
import { readActorEntries } from '../../../server/actors/readEntries';
import { builtInRegister } from '../../../server/actors/register';
import type { Document } from '../../../server/document/model';
import { addPerson } from '../../../server/findings/addPerson';
import type { Fix } from '../../../server/findings/fix';
import { edited } from '../../../server/text/edits';
import { corpusWith, documentWith, spanOf, unregistered } from '../features/documentWith';

const TEXT = 'DENK-Kamerlid Farid Azarkan vraagt dit. Azarkan (DENK) zegt dat.';
const role = { value: 'DENK-Kamerlid', span: spanOf(TEXT, 'DENK-Kamerlid') };
const party = { value: 'DENK', span: spanOf(TEXT, 'DENK'), actorId: 'party.denk' };
const NAMED = documentWith(TEXT, [unregistered(TEXT, 'Farid Azarkan', 'Farid Azarkan', { role, party })]);

function fixes(document: Document, actors?: string): readonly Fix[] {
  const question = corpusWith({ 'brief.txt': document }, builtInRegister(), actors);
  const found = addPerson({ code: 'unknown-actor', span: spanOf(document.text, 'Farid Azarkan') }, question);
  assert.ok(Array.isArray(found));
  return found;
}

/** What is made or changed, with the text after it. */
async function done([fix]: readonly Fix[]): Promise<readonly string[]> {
  const changes = (await fix?.changes()) ?? [];
  return changes.map((change) => {
    const after = change.kind === 'create' ? change.text : edited(change.text, change.edits).text;
    assert.deepEqual(readActorEntries(after).mistakes, []);
    return `${change.kind} ${change.uri}\n${after}`;
  });
}

describe('adding a person to actors.yaml', () => {
  it('makes the file with the facts that the text gives, and the text as their source', async () => {
    const found = fixes(NAMED);
    assert.deepEqual(
      found.map(({ title, safe }) => [title, safe]),
      [['Zet Farid Azarkan in actors.yaml', false]],
    );
    assert.deepEqual(await done(found), [
      `create file:///corpus/actors.yaml
actors:
  person.azarkan:
    given: Farid
    surname: Azarkan
    parties:
      - party: party.denk
    offices:
      - title: lid Tweede Kamer
        body: Tweede Kamer
        source: brief.txt
    sources: brief.txt
`,
    ]);
  });

  it('adds to a file that is there, under an identifier that nobody has', async () => {
    const actors = '# Wie is wie\nactors:\n  person.azarkan:\n    surname: Azarkan\n    given: Ali\n';
    assert.match(
      (await done(fixes(NAMED, actors)))[0] ?? '',
      /^edit .*\n# Wie is wie\n[\s\S]*\n {2}person\.farid-azarkan:\n/,
    );
  });

  it('says on which day it was so where the text itself is dated, not where only a header is', async () => {
    const dated = (origin: 'dateline' | 'header'): Document => ({
      ...NAMED,
      dates: [{ span: { start: 0, end: 1 }, value: '2020-11-04', from: 0, origin }],
    });
    assert.match((await done(fixes(dated('dateline'))))[0] ?? '', /\n {8}note: in elk geval op 4 november 2020\n/);
    assert.doesNotMatch((await done(fixes(dated('header'))))[0] ?? '', /note/);
  });

  it('writes no office for what many are called in passing, and no party that the register doesn’t know', async () => {
    const passing = { value: 'woordvoerder', span: role.span };
    const unknown = { value: 'Lijst X', span: party.span };
    const document = documentWith(TEXT, [
      unregistered(TEXT, 'Farid Azarkan', 'Farid Azarkan', { role: passing, party: unknown }),
    ]);
    assert.deepEqual(await done(fixes(document)), [
      'create file:///corpus/actors.yaml\nactors:\n  person.azarkan:\n    given: Farid\n    surname: Azarkan\n    sources: brief.txt\n',
    ]);
  });

  it('is not offered where nobody unknown is named, nor into a file that can’t be read', () => {
    assert.deepEqual(fixes(documentWith(TEXT, [])), []);
    assert.deepEqual(fixes(NAMED, 'actors: [\n'), []);
  });
});
