import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';

const { forbidden = [], options = {} }: IConfiguration = createRequire(join(process.cwd(), 'package.json'))(
  './test/floors.cjs',
);

/** Which rules of the house a project of these files breaks. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'floors-'));
  for (const [name, text] of Object.entries({ 'client/client.ts': '', 'server/text/span.ts': '', ...files })) {
    mkdirSync(join(baseDir, dirname(name)), { recursive: true });
    writeFileSync(join(baseDir, name), text);
  }
  const { output } = await cruise(['client', 'server'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden },
  });
  rmSync(baseDir, { recursive: true });
  assert.ok(typeof output === 'object');
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort();
}

describe('The check of the floors', () => {
  it('lets a floor import from the floors below it', async () => {
    assert.deepEqual(
      await broken({
        'server/text/span.ts': 'export type Span = number;',
        'server/document/read.ts': "import type { Span } from '../text/span';\nexport const start: Span = 0;",
      }),
      [],
    );
  });

  it('stops an import from above, even of a type', async () => {
    assert.deepEqual(
      await broken({
        'server/text/span.ts':
          "import type { Read } from '../document/read';\nexport const read: Read | undefined = undefined;",
        'server/document/read.ts': 'export type Read = string;',
      }),
      ['text-knows-only-what-is-below'],
    );
  });

  it('stops files that import each other, even for types', async () => {
    assert.deepEqual(
      await broken({
        'server/text/span.ts': "import type { Line } from './line';\nexport type Span = Line;",
        'server/text/line.ts': "import type { Span } from './span';\nexport type Line = Span;",
      }),
      ['no-cycles'],
    );
  });

  it('stops Node below main, and a folder that is no floor', async () => {
    assert.deepEqual(
      await broken({
        'server/main/node.ts': "import 'node:fs';\nimport '../attic/trunk';",
        'server/corpus/store.ts': "import 'node:fs';",
        'server/attic/trunk.ts': '',
      }),
      ['floors-only', 'only-main-knows-node'],
    );
  });

  it('lets the client know the custom requests and nothing else of the server', async () => {
    const requests = { 'server/protocol/requests.ts': 'export type Requests = string;' };
    const knows = "import type { Requests } from '../server/protocol/requests';\nexport const known: Requests = '';";
    assert.deepEqual(await broken({ ...requests, 'client/client.ts': knows }), []);
    assert.deepEqual(await broken({ ...requests, 'client/client.ts': `${knows}\nimport '../server/text/span';` }), [
      'client-knows-the-requests-only',
    ]);
  });
});
