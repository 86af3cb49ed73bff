import assert from 'node:assert/strict';
import { readCodebook } from '../../../../server/annotations/codebook/read';
import type { AnnotatedText } from '../../../../server/annotations/followed';
import type { Annotation } from '../../../../server/annotations/model';
import { movePlaced, place } from '../../../../server/annotations/placed';
import { annotationHover } from '../../../../server/features/annotations/hover';
import type { Language } from '../../../../server/text/language';
import { annotated, tagged } from '../../annotations/tagged';
import { corpusOf } from '../corpusOf';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die in mei.\n';
const { codebook } = readCodebook(`codes:
  beloften:
    name: Beloften
    codes:
      toezegging:
        name: Toezegging
        description: Iets dat wordt beloofd.
      standpunt:
        name: Standpunt
        statement: true
        description: ${'Heel lang. '.repeat(30)}
`);
const { question } = corpusOf(`=== brief.txt\n${text}`);
const anna = { creator: { name: 'Anna' }, created: '2021-03-16T10:00:00Z' };

/** What is shown at the first letter of some words; `nothing` where nothing was noted there. */
function shownAt(words: string, annotations: readonly Annotation[], language: Language = 'nl'): string {
  const stored = annotations.map((one) => ({ file: 'file:///corpus/annotations/brief.txt.anna.jsonld', stored: one }));
  const about: AnnotatedText = {
    uri: 'file:///corpus/brief.txt',
    root: 'file:///corpus/',
    path: 'brief.txt',
    text,
    files: [],
    placed: place(stored, text),
  };
  const answer = annotationHover(about, codebook, { ...question, language }, text.indexOf(words));
  return answer === undefined ? 'nothing' : answer.markdown;
}

describe('the hover on annotated words', () => {
  it('tells the code with those above it, what it means, the note, and who gave it when', () => {
    const one = tagged(text, 'morgen een brief', '1', 'toezegging', { ...anna, note: 'Welke <b>brief</b>?' });
    assert.equal(
      shownAt('een brief', [one]),
      `Beloften › **Toezegging**  
Iets dat wordt beloofd.

> Welke \\<b\\>brief\\</b\\>?

*Anna, 16 maart 2021*`,
    );
  });

  it('tells nothing at other words, and nothing of what isn’t found', () => {
    const one = tagged(text, 'morgen een brief', '1', 'toezegging', anna);
    assert.equal(shownAt('stuurt', [one]), 'nothing');
    const elsewhere = 'Iets heel anders, dat hier nergens staat.';
    assert.equal(shownAt('morgen', [tagged(elsewhere, 'heel anders, dat hier nergens', '2', 'toezegging')]), 'nothing');
  });

  it('tells the day of the last change, and of a code that the codebook doesn’t have its identifier', () => {
    const one = tagged(text, 'mei', '1', 'weg', { ...anna, modified: '2021-04-02T09:00:00Z' });
    assert.equal(shownAt('mei', [one], 'en'), '**weg**\n\n*Anna, 2 April 2021*');
  });

  it('tells the fields of a statement, and leaves a long description to the codebook', () => {
    const statement = { speaker: 'person.leers', concept: 'toezegging', agrees: false, date: '2021-03' };
    const one = annotated(text, 'mei', '1', { motivation: 'tagging', code: 'standpunt', statement });
    assert.equal(
      shownAt('mei', [one]),
      `Beloften › **Standpunt**

**Spreker:** Gerd Leers  
**Waarover:** Toezegging  
**Voor of tegen:** tegen  
**Gezegd:** maart 2021`,
    );
  });

  it('tells a question with its answer, and what words are linked to', () => {
    const asked = annotated(text, 'mei', '1', {
      motivation: 'questioning',
      text: 'Welk jaar?',
      state: 'answered',
      answer: 'In 2021.',
    });
    assert.equal(shownAt('mei', [asked]), '**Vraag, beantwoord**\n\n> Welk jaar?\n\n**Antwoord:** In 2021.');
    const linked = annotated(text, 'die', '2', {
      motivation: 'linking',
      to: { kind: 'passage', target: tagged(text, 'een brief', '3', 'x').target },
    });
    assert.equal(shownAt('die', [linked]), '**Hoort bij een andere passage**\n\n*een brief* (brief.txt)');
  });

  it('tells the shortest stretch first, and of many no more than five', () => {
    const around = tagged(text, 'De minister stuurt morgen een brief.', '1', 'toezegging');
    const inside = tagged(text, 'morgen', '2', 'standpunt');
    assert.match(
      shownAt('morgen', [around, inside]),
      /^Beloften › \*\*Standpunt\*\*\n\n---\n\nBeloften › \*\*Toezegging\*\*/,
    );
    const many = Array.from({ length: 7 }, (_, index) => tagged(text, 'morgen', String(index), `code-${index}`));
    assert.match(shownAt('morgen', many), /\*\*code-4\*\*\n\nEn nog 2 annotaties\.$/);
  });

  it('tells on which words it was made where others stand there now', () => {
    const one = tagged(text, 'morgen een brief', '1', 'toezegging');
    const at = text.indexOf('een brief');
    const placed = movePlaced(
      place([{ file: 'file:///a.jsonld', stored: one }], text),
      [[{ span: { start: at, end: at + 'een'.length }, text: 'nog een' }]],
      text,
    );
    const now = text.replace('een brief', 'nog een brief');
    const about: AnnotatedText = { uri: '', root: '', path: 'brief.txt', text: now, files: [], placed };
    const answer = annotationHover(about, codebook, question, now.indexOf('nog'));
    assert.match(answer?.markdown ?? '', /Gemaakt op: \*morgen een brief\*/);
  });
});
