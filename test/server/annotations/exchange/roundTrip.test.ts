import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../../../server/annotations/exchange/formats';
import type { Own, Project } from '../../../../server/annotations/exchange/model';
import type { Annotation } from '../../../../server/annotations/model';
import { projects } from './arbitrary';
import { project as sample } from './sample';

function ownOf({ texts, codes }: Project): Own {
  return { textOf: (path) => texts.find((text) => text.path === path)?.text, codes };
}

function byId(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...annotations].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function backFrom(format: FormatName, project: Project): Project {
  const { files } = FORMATS[format].write(project);
  const wanted = files.filter(({ path }) => path !== 'annotation.conf');
  const imported = FORMATS[format].read(wanted, ownOf(project));
  assert.ok(imported.status === 'read', JSON.stringify(imported));
  assert.deepEqual(imported.leftOut, []);
  return imported.project;
}

/** The same with every text that a person wrote on one line, as brat needs it. */
function onOneLine(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onOneLine);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const isWritten = ['text', 'answer', 'note', 'organisation'].includes(key) && typeof one === 'string';
      return [key, isWritten ? one.replace(/[\t\n]/g, ' ') : key === 'quote' ? one : onOneLine(one)];
    }),
  );
}

describe('out and in again', () => {
  for (const format of ['refi-qda', 'cas-json', 'cas-xmi', 'tei', 'csv', 'w3c'] as const) {
    it(`${format} gives back everything that was noted`, () => {
      fc.assert(
        fc.property(projects, (project) => {
          assert.deepEqual(byId(backFrom(format, project).annotations), byId(project.annotations));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('comes back to a text with signs in its name that Windows doesn’t have, and with a name in capitals', () => {
    for (const path of ['map/Wat? Een «brief»: <1>.txt', 'Brief "A" | B.TXT', ' x.txt'])
      for (const format of FORMAT_NAMES) {
        const { texts, annotations } = sample;
        const renamed: Project = {
          texts: texts.map(({ text }) => ({ path, text })),
          codes: [],
          annotations: annotations.map((one) => ({ ...one, target: { ...one.target, source: path } })),
        };
        const sources = backFrom(format, renamed).annotations.map(({ target }) => target.source);
        assert.deepEqual([...new Set(sources)], [path], format);
      }
  });

  it('brat gives back everything, what is long on one line', () => {
    fc.assert(
      fc.property(projects, (project) => {
        assert.deepEqual(byId(backFrom('brat', project).annotations), onOneLine(byId(project.annotations)));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same file twice', () => {
    fc.assert(
      fc.property(projects, (project) => {
        for (const { write } of Object.values(FORMATS)) assert.deepEqual(write(project).files, write(project).files);
      }),
      { numRuns: 10 },
    );
  });
});

describe('files that nobody wrote', () => {
  const own: Own = { textOf: () => undefined, codes: [] };

  it('are refused or left out, and bring nothing down', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.txt', 'a.ann', 'a.json', 'a.xml'), (bytes, path) => {
        for (const { read } of Object.values(FORMATS)) {
          const { status } = read([{ path, bytes }], own);
          assert.ok(status === 'read' || status === 'refused');
        }
      }),
      { numRuns: 200 },
    );
  });
});
