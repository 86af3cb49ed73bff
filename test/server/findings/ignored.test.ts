import assert from 'node:assert/strict';
import { readDocument } from '../../../server/document/read';
import { anchorOf, isIgnored } from '../../../server/findings/ignored';

const documentOf = (text: string) => readDocument(text, new Map());
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a finding that is ignored', () => {
  const text = 'De minister schreef dat in de brief.\nZie PM BRON. En daarna\nschreef hij niets meer.';
  const anchor = anchorOf(documentOf(text), at(text, 'PM BRON'));
  const ignored = [{ rule: 'placeholder', file: 'file:///a.txt', ...anchor }] as const;
  const stillIgnored = (changed: string, uri = 'file:///a.txt') =>
    isIgnored({ code: 'placeholder', span: at(changed, 'PM BRON') }, documentOf(changed), uri, ignored);

  it('is known by its words and those around it, whatever the line ends', () => {
    assert.deepEqual(anchor, {
      quote: 'PM BRON',
      before: 'schreef dat in de brief. Zie',
      behind: '. En daarna schreef hij niets',
    });
    assert.ok(stillIgnored(text.replaceAll('\n', ' ')));
  });

  it('stays ignored when the text moves, or changes on one side of it', () => {
    assert.ok(stillIgnored(`Een nieuwe alinea.\n\n${text}`));
    assert.ok(stillIgnored(text.replace('in de brief', 'in een nota')));
    assert.ok(stillIgnored(text.replace('En daarna', 'Later')));
  });

  it('comes back elsewhere, at other words, and in another text', () => {
    assert.ok(!stillIgnored('Een heel andere zin met PM BRON erin.'));
    assert.ok(!stillIgnored(text, 'file:///b.txt'));
    const other = { code: 'misquoted', span: at(text, 'PM BRON') } as const;
    assert.ok(!isIgnored(other, documentOf(text), 'file:///a.txt', ignored));
  });

  it('may be every one of a rule, in a text or anywhere', () => {
    const found = { code: 'placeholder', span: at(text, 'PM BRON') } as const;
    const isIgnoredBy = (one: Parameters<typeof isIgnored>[3][number]) =>
      isIgnored(found, documentOf(text), 'file:///a.txt', [one]);
    assert.ok(isIgnoredBy({ rule: 'placeholder' }));
    assert.ok(isIgnoredBy({ rule: 'placeholder', file: 'file:///a.txt' }));
    assert.ok(!isIgnoredBy({ rule: 'placeholder', file: 'file:///b.txt' }));
  });
});
