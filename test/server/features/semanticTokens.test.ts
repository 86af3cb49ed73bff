import assert from 'node:assert/strict';
import { contributes } from '../../../package.json';
import type { ActorMention, ActorReading } from '../../../server/actors/model';
import type { Document } from '../../../server/document/model';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../server/features/semanticTokens';
import { corpusOf } from './corpusOf';
import { documentWith, person, quotation, spanOf } from './documentWith';

describe('the colours of a text', () => {
  it('have a legend whose order editors rely on', () => {
    assert.deepEqual(TOKEN_TYPES, [
      'citation',
      'backReference',
      'footnoteMark',
      'person',
      'party',
      'office',
      'institution',
      'committee',
      'date',
      'placeholder',
      'quotation',
      'address',
    ]);
    assert.deepEqual(TOKEN_MODIFIERS, ['ambiguous', 'registered', 'unregistered']);
  });

  it('are announced to the editor with a description, each kind and each modifier', () => {
    const { semanticTokenTypes, semanticTokenModifiers, configurationDefaults } = contributes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      TOKEN_TYPES,
    );
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }) => id),
      TOKEN_MODIFIERS,
    );
    // A style of letter, and no colour of our own: it can be read in every theme.
    assert.deepEqual(configurationDefaults['editor.semanticTokenColorCustomizations'], {
      rules: { '*.unregistered:bronwijzer': { italic: true }, '*.ambiguous:bronwijzer': { underline: true } },
    });
  });

  it('are one for each mention, in the order of the text', async () => {
    const { question } = corpusOf(`=== brief.txt
Den Haag, 16 maart 2011

Leers (CDA) schreef over Kamerstuk 22 112, nr. 2955.`);
    assert.deepEqual(await colours(question.document), [
      'date: 16 maart 2011',
      'person: Leers',
      'party: CDA',
      'citation: Kamerstuk 22 112, nr. 2955',
    ]);
  });

  it('are those of the innermost, and of a quotation only where nothing else stands', async () => {
    const text = '«Volgens Leers is «dat» niet zo.»';
    const mentions = [quotation(text, text), quotation(text, '«dat»'), person(text, 'Leers')];
    assert.deepEqual(await colours(documentWith(text, mentions)), [
      'quotation: «Volgens',
      'person: Leers',
      'quotation: is',
      'quotation: «dat»',
      'quotation: niet zo.»',
    ]);
  });

  it('never run over the end of a line, whatever ends it', async () => {
    const text = '«een \r\n\r\n  twee\rdrie\nvier»';
    assert.deepEqual(await colours(documentWith(text, [quotation(text, text)])), [
      'quotation: «een',
      'quotation: twee',
      'quotation: drie',
      'quotation: vier»',
    ]);
  });

  it('leave out the note between the parts of a quotation that runs over a page', async () => {
    const text = '«een\n1 Van Leers.\ntwee»';
    const note = spanOf(text, '1 Van Leers.');
    assert.deepEqual(await colours(documentWith(text, [quotation(text, text), person(text, 'Leers')], [note])), [
      'quotation: «een',
      'person: Leers',
      'quotation: twee»',
    ]);
  });

  it('never share a character where mentions overlap: what starts later has it', async () => {
    const text = 'een twee drie vier';
    const mentions = [quotation(text, 'een twee drie'), person(text, 'twee drie vier'), person(text, 'drie vier')];
    assert.deepEqual(await colours(documentWith(text, mentions)), [
      'quotation: een',
      'person: twee',
      'person: drie vier',
    ]);
  });

  it('say of an actor whether the register has it, or whether it may be more than one', async () => {
    const text = 'Leers, De Vries, Azarkan';
    const unknown = { key: 'azarkan', wholeName: false, name: 'Azarkan', parts: { surname: 'Azarkan' } };
    const named = (name: string, reading: ActorReading): ActorMention => {
      return { kind: 'actor', span: spanOf(text, name), actorKind: 'person', reading };
    };
    const document = documentWith(text, [
      named('Leers', { status: 'certain', actorId: 'person.leers' }),
      named('De Vries', { status: 'ambiguous', actorIds: ['person.a', 'person.b'] }),
      named('Azarkan', { status: 'unregistered', person: unknown }),
    ]);
    assert.deepEqual(await semanticTokens({ ...corpusOf('=== a.txt\n').question, document }), [
      { span: spanOf(text, 'Leers'), type: 'person', modifier: 'registered' },
      { span: spanOf(text, 'De Vries'), type: 'person', modifier: 'ambiguous' },
      { span: spanOf(text, 'Azarkan'), type: 'person', modifier: 'unregistered' },
    ]);
  });

  it('are none in an empty text', async () => {
    assert.deepEqual(await colours(documentWith('', [])), []);
  });
});

async function colours(document: Document): Promise<readonly string[]> {
  const tokens = await semanticTokens({ ...corpusOf('=== a.txt\n').question, document });
  return tokens.map(({ span, type }) => `${type}: ${document.text.slice(span.start, span.end)}`);
}
