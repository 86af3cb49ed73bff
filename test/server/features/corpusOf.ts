import assert from 'node:assert/strict';
import type { Register } from '../../../server/actors/model';
import { parseRegister } from '../../../server/actors/register';
import { isActorsFile, ownActors } from '../../../server/corpus/actorFiles';
import { createCorpusStore } from '../../../server/corpus/store';
import { factsOf } from '../../../server/corpus/workspace';
import type { Document } from '../../../server/document/model';
import { readDocument } from '../../../server/document/read';
import type { Location, Question } from '../../../server/features/question';
import type { Language } from '../../../server/text/language';
import type { Span } from '../../../server/text/span';

/** A corpus in one string, and the place that is pointed at. */
export interface Fixture {
  readonly question: Question;
  /** Where the `|` stood. */
  readonly offset: number;
}

/**
 * The corpus that a string describes: each file opens with a line `=== name`, and one `|` marks what is pointed at (without
 * it the start of the first file). The files stand in `file:///corpus/`; the line end before the next file is left out. A file
 * `actors.yaml` adds to the register.
 */
export function corpusOf(description: string, language: Language = 'nl', register: Register = REGISTER): Fixture {
  const files = description
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { uri: uriOf(part.slice(0, end)), marked: part.slice(end + 1).replace(/\n$/, '') };
    });
  const texts = new Map(files.map(({ uri, marked }) => [uri, marked.replace('|', '')]));
  const store = createCorpusStore(register, async (uri) => texts.get(uri));
  const own = [...texts].filter(([uri]) => isActorsFile(uri)).map(([uri, text]) => ({ uri, text }));
  store.setActors(
    ownActors(
      register,
      own.map(({ uri }) => uri),
      own,
    ),
  );
  const documents = new Map<string, Document>();
  for (const [uri, text] of texts) {
    if (isActorsFile(uri)) continue;
    const document = readDocument(text, store.corpus.register);
    documents.set(uri, document);
    store.set(uri, factsOf(document));
  }
  const asked = files.find(({ marked }) => marked.includes('|')) ?? files[0];
  const document = asked && documents.get(asked.uri);
  assert.ok(asked && document, 'the description names no file');
  return {
    question: { uri: asked.uri, document, corpus: store.corpus, language },
    offset: Math.max(0, asked.marked.indexOf('|')),
  };
}

/** The URI of a file of a described corpus. */
export function uriOf(name: string): string {
  return `file:///corpus/${name}`;
}

/** The text of a span, with `⏎` for line ends. */
export function at({ document: { text } }: Question, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\r\n', '⏎').replaceAll('\n', '⏎');
}

/** A place as `name:line text`, the line from 1. */
export async function shown({ corpus }: Question, { uri, span }: Location): Promise<string> {
  const text = await corpus.textOf(uri);
  const name = uri.replace('file:///corpus/', '');
  if (text === undefined) return `${name} [${span.start}, ${span.end}]`;
  const line = text.slice(0, span.start).split('\n').length;
  return `${name}:${line} ${text.slice(span.start, span.end).replaceAll('\n', '⏎')}`.trimEnd();
}

/** Two persons, their parties, an office, a committee and an institution: enough to ask about. */
export const REGISTER: Register = parseRegister({
  sources: { almanak: 'Staatsalmanak' },
  actors: {
    'person.leers': {
      kind: 'person',
      given: 'Gerd',
      initials: 'G.B.M.',
      surname: 'Leers',
      surnameAlone: true,
      parties: [{ party: 'party.cda' }],
      offices: [
        {
          title: 'minister voor Immigratie en Asiel',
          office: 'office.min-ia',
          body: 'kabinet-Rutte I',
          from: '2010-10-14',
          to: '2011-12-16',
          source: 'almanak',
        },
        { title: 'burgemeester', body: 'Maastricht', from: '2002-02-01', to: '2010-03-01', source: 'almanak' },
      ],
      wikidata: 'Q983180',
      sources: ['almanak'],
    },
    'person.kaag': {
      kind: 'person',
      given: 'Sigrid',
      surname: 'Kaag',
      surnameAlone: true,
      parties: [{ party: 'party.d66' }],
      offices: [
        { title: 'minister van Financiën', body: 'kabinet-Rutte IV', from: '2022-01-10', source: 'almanak' },
        { title: 'lid vaste commissie', source: 'almanak' },
      ],
      sources: ['almanak'],
    },
    'party.cda': { kind: 'party', name: 'Christen-Democratisch Appèl', names: ['CDA'], sources: ['almanak'] },
    'party.d66': { kind: 'party', name: 'Democraten 66', names: ['D66'], sources: ['almanak'] },
    'office.min-ia': { kind: 'office', name: 'minister voor Immigratie en Asiel', sources: ['almanak'] },
    'inst.kabinet': {
      kind: 'institution',
      name: 'kabinet',
      offices: [
        { title: 'kabinet-Rutte I', body: 'regering', from: '2010-10-14', to: '2012-11-05', source: 'almanak' },
        { title: 'kabinet-Rutte IV', body: 'regering', from: '2022-01-10', source: 'almanak' },
      ],
      sources: ['almanak'],
    },
    'comm.ia': {
      kind: 'committee',
      name: 'Algemene commissie voor Immigratie en Asiel',
      offices: [{ title: 'algemene commissie', body: 'Tweede Kamer', source: 'almanak' }],
      sources: ['almanak'],
    },
  },
});

/** Two persons of one surname and one party. */
export const NAMESAKES: Register = parseRegister({
  sources: { almanak: 'Staatsalmanak' },
  actors: {
    'person.klaas-de-vries': {
      kind: 'person',
      given: 'Klaas',
      particle: 'de',
      surname: 'Vries',
      parties: [{ party: 'party.pvda' }],
      offices: [
        { title: 'lid Eerste Kamer', body: 'Eerste Kamer', from: '2007-06-12', to: '2015-06-09', source: 'almanak' },
        { title: 'minister', body: 'kabinet-Kok II', from: '2000-03-24', to: '2002-07-22', source: 'almanak' },
      ],
      sources: ['almanak'],
    },
    'person.jan-de-vries': {
      kind: 'person',
      given: 'Jan',
      particle: 'de',
      surname: 'Vries',
      parties: [{ party: 'party.pvda' }],
      offices: [
        { title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2006-11-30', to: '2012-09-19', source: 'almanak' },
      ],
      sources: ['almanak'],
    },
    'party.pvda': { kind: 'party', name: 'Partij van de Arbeid', names: ['PvdA'], sources: ['almanak'] },
    'inst.tk': {
      kind: 'institution',
      name: 'Tweede Kamer der Staten-Generaal',
      names: ['Tweede Kamer'],
      sources: ['almanak'],
    },
  },
});
