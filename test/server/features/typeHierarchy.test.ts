import assert from 'node:assert/strict';
import { actorCardUri, publicationCardUri } from '../../../server/features/card/uri';
import type { Question } from '../../../server/features/question';
import { type ActorItem, above, actorsAt, below } from '../../../server/features/typeHierarchy';
import { corpusOf, NAMESAKES } from './corpusOf';
import { corpusWith, documentWith, unregistered } from './documentWith';

const written = (items: readonly ActorItem[]): readonly string[] =>
  items.map(({ kind, name, detail }) => `${kind} ${name}${detail === '' ? '' : ` – ${detail}`}`);

describe('who belongs to what', () => {
  const { question, offset } = corpusOf(`=== a.txt
Gerd |Leers (CDA) sprak. Sigrid Kaag (D66) zweeg. De minister voor Immigratie en Asiel is er niet.`);
  const parents = (id: string) => written(above(actorCardUri(id), question.corpus, 'nl'));
  const children = (id: string, { corpus }: Question = question) => written(below(actorCardUri(id), corpus, 'nl'));

  it('starts from the actor that is pointed at, or that a card is about', async () => {
    assert.deepEqual(await actorsAt(question, offset), [
      { kind: 'person', name: 'Gerd Leers', detail: 'CDA', uri: 'bronwijzer:/actor/person.leers.md' },
    ]);
    const card = { ...question, uri: actorCardUri('party.cda') };
    assert.deepEqual(written(await actorsAt(card, 0)), ['party Christen-Democratisch Appèl']);
    assert.deepEqual(await actorsAt({ ...question, uri: publicationCardUri('kst-1') }, offset), []);
    assert.deepEqual(await actorsAt(question, question.document.text.indexOf('sprak')), []);
  });

  it('starts from all whom an ambiguous name can mean, and from nobody whom the register doesn’t have', async () => {
    const several = corpusOf('=== a.txt\nDen Haag, 16 maart 2011\n\nDe |Vries (PvdA) sprak.', 'nl', NAMESAKES);
    assert.deepEqual(written(await actorsAt(several.question, several.offset)), [
      'person Klaas de Vries – PvdA',
      'person Jan de Vries – PvdA',
    ]);
    const text = 'Farid Azarkan sprak.';
    const unknown = corpusWith({ 'a.txt': documentWith(text, [unregistered(text, 'Farid Azarkan')]) });
    assert.deepEqual(await actorsAt(unknown, 3), []);
  });

  it('leads up from a person to parties and offices with their days; an office of no known actor is left out', () => {
    assert.deepEqual(parents('person.leers'), [
      'party Christen-Democratisch Appèl',
      'office minister voor Immigratie en Asiel – 14 oktober 2010 – 16 december 2011',
    ]);
    assert.deepEqual(parents('party.cda'), []);
    assert.deepEqual(parents('person.niemand'), []);
  });

  it('leads up to the institution in which an office was held', () => {
    const { corpus } = corpusOf('=== a.txt\n', 'nl', NAMESAKES).question;
    assert.deepEqual(written(above(actorCardUri('person.jan-de-vries'), corpus, 'nl')), [
      'party Partij van de Arbeid',
      'institution Tweede Kamer der Staten-Generaal – lid Tweede Kamer, 30 november 2006 – 19 september 2012',
    ]);
  });

  it('leads down to all holders of an office, and to those of a party or institution whom the corpus names', () => {
    assert.deepEqual(children('office.min-ia'), ['person Gerd Leers – 14 oktober 2010 – 16 december 2011']);
    assert.deepEqual(children('party.cda'), ['person Gerd Leers']);
    assert.deepEqual(children('party.cda', corpusOf('=== a.txt\nHet CDA zwijgt.').question), []);
    assert.deepEqual(children('person.leers'), []);
    const named = corpusOf('=== a.txt\nJan de Vries sprak.', 'nl', NAMESAKES).question;
    assert.deepEqual(children('inst.tk', named), [
      'person Jan de Vries – lid Tweede Kamer, 30 november 2006 – 19 september 2012',
    ]);
  });
});
