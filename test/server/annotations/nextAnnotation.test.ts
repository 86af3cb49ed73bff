import assert from 'node:assert/strict';
import type { Codebook } from '../../../server/annotations/codebook/model';
import type { Annotation } from '../../../server/annotations/model';
import { type AnnotationFilter, nextAnnotation } from '../../../server/annotations/nextAnnotation';
import { annotated, tagged } from './tagged';

const text = 'De minister zegt toe dat de Kamer een brief krijgt.';
const anna = { creator: { name: 'Anna' } };
const jan = { creator: { name: 'Jan de Wit' } };
const annotations: readonly Annotation[] = [
  tagged(text, 'brief', 'brief', 'stuk', anna),
  tagged(text, 'minister', 'minister', 'wie', anna),
  tagged(text, 'minister zegt', 'zin', 'toezegging', jan),
  tagged(text, 'minister', 'ook', 'actor', jan),
  annotated(text, 'Kamer', 'vraag', { motivation: 'questioning', text: 'Welke?', state: 'open' }, anna),
  annotated(text, 'krijgt', 'klaar', { motivation: 'questioning', text: 'Wie?', state: 'answered' }, anna),
];
const codebook: Codebook = { codes: [{ id: 'actor', name: 'Actor', formerly: ['wie'], codes: [] }] };

/** All that is walked through from a place, until it comes back. */
function walk(direction: 'next' | 'previous', offset: number, filter: AnnotationFilter = {}): string {
  const seen: string[] = [];
  let here = nextAnnotation(annotations, { offset }, direction, filter, codebook);
  while (here !== undefined && !seen.includes(here.id.replace('urn:uuid:', ''))) {
    seen.push(here.id.replace('urn:uuid:', ''));
    here = nextAnnotation(
      annotations,
      { offset: here.target.pieces[0].span.start, id: here.id },
      direction,
      filter,
      codebook,
    );
  }
  return seen.join(' ');
}

describe('going from annotation to annotation', () => {
  it('goes through all in the order of the text, those on one place too, and round its end', () => {
    assert.equal(walk('next', 0), 'zin minister ook vraag brief klaar');
    assert.equal(walk('next', text.indexOf('Kamer')), 'brief klaar zin minister ook vraag');
    assert.equal(walk('previous', text.indexOf('Kamer')), 'ook minister zin klaar brief vraag');
    assert.equal(walk('previous', 0), 'klaar brief vraag ook minister zin');
  });

  it('goes through those of a code, under its former name too, of an annotator, and through open questions', () => {
    assert.equal(walk('next', 0, { code: 'actor' }), 'minister ook');
    assert.equal(walk('next', 0, { code: 'wie' }), 'minister ook');
    assert.equal(walk('next', 0, { annotator: 'Jan de Wit' }), 'zin ook');
    assert.equal(walk('previous', 0, { annotator: 'jan-de-wit', code: 'actor' }), 'ook');
    assert.equal(walk('next', 0, { unanswered: true }), 'vraag');
    assert.equal(walk('next', 0, { code: 'onbekend' }), '');
  });

  it('goes on from an annotation that the filter would not let through', () => {
    const from = { offset: text.indexOf('minister'), id: 'urn:uuid:minister' };
    assert.equal(nextAnnotation(annotations, from, 'next', { annotator: 'Jan de Wit' }, codebook)?.id, 'urn:uuid:ook');
    assert.equal(
      nextAnnotation(annotations, from, 'previous', { annotator: 'Jan de Wit' }, codebook)?.id,
      'urn:uuid:zin',
    );
  });

  it('goes by the offset alone where the cursor has left that annotation', () => {
    const from = { offset: 0, id: 'urn:uuid:brief' };
    assert.equal(nextAnnotation(annotations, from, 'next', {}, codebook)?.id, 'urn:uuid:zin');
  });
});
