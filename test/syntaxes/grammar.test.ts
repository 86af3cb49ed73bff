import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const path = 'syntaxes/bronwijzer.tmLanguage.json';
const scopeName = 'text.bronwijzer';

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => JSON.parse(readFileSync(path, 'utf8')),
  });
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar);
  return grammar;
}

describe('The TextMate grammar', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** What is coloured in the lines, each stretch with the innermost of its scopes. */
  function coloured(...lines: readonly string[]): [string, string][] {
    const found: [string, string][] = [];
    let state = textmate.INITIAL;
    for (const line of lines) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      let before: string | undefined;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const text = line.slice(startIndex, endIndex);
        const scope = scopes.at(-1)?.replace('.bronwijzer', '');
        const last = found.at(-1);
        // The marks of a quotation are tokens beside what stands between them.
        if (last && scope === before && scope === last[1]) last[0] += text;
        else if (scope && scopes.length > 1) found.push([text, scope]);
        before = scope;
      }
    }
    return found;
  }

  const citation = 'entity.name.function.citation';
  const backReference = 'support.function.back-reference';
  const note = 'constant.numeric.footnote';

  it('colours a Kamerstuk from its label to its page, with and without commas and chamber', () => {
    for (const text of [
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14',
      'Kamerstukken II 2010/11, 30 573, nr. 61',
      'Kamerstuk 22 112 nr. 2956',
      'bijlage bij Kamerstuk 21 501-20, AH',
      'Kamerstuk 31 700 VI, nr. 5',
    ]) {
      assert.deepEqual(coloured(`Zie ${text}.`), [[text, citation]], text);
    }
  });

  it('colours what is cited by a number alone', () => {
    assert.deepEqual(coloured('Zie COM(2020)609, E200018, 2011D02476, kst-22112-2955 en Stb. 2020, 123.'), [
      ['COM(2020)609', citation],
      ['E200018', citation],
      ['2011D02476', citation],
      ['kst-22112-2955', citation],
      ['Stb. 2020, 123', citation],
    ]);
  });

  it('colours notes that begin with a number, and what stands in them', () => {
    assert.deepEqual(coloured('7 Idem, blz. 12.', '8 Ibidem.', '14 PM BRON'), [
      ['7', note],
      ['Idem, blz. 12', backReference],
      ['8', note],
      ['Ibidem', backReference],
      ['14', note],
      ['PM BRON', 'invalid.illegal.placeholder'],
    ]);
  });

  it('takes a line that only goes on with a number for no note', () => {
    assert.deepEqual(coloured('4 november 2020 naar de Kamer is gestuurd.', 'om 1:08 uur'), []);
  });

  it('colours the header date and the running foot', () => {
    assert.deepEqual(
      coloured(' date 2020-03 AMSTERDAM - Minister', 'Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6'),
      [
        ['date', 'keyword.other.header-date'],
        ['2020-03', 'constant.numeric.date'],
        ['Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6', 'comment.line.running-foot'],
      ],
    );
  });

  it('colours a quotation over line ends, but never beyond its paragraph', () => {
    assert.deepEqual(coloured('Zij lezen: «het is', 'zo.»7 Waarom', '', '«Maar hier', '', 'niet'), [
      ['«het is', 'string.quoted.guillemet'],
      ['zo.»', 'string.quoted.guillemet'],
      ['«Maar hier', 'string.quoted.guillemet'],
    ]);
  });

  it('leaves the full stop behind an address out', () => {
    assert.deepEqual(coloured('op www.europapoort.nl.'), [['www.europapoort.nl', 'markup.underline.link']]);
  });

  it('repeats nothing without bound, so that no line takes long', () => {
    const rules = [...readFileSync(path, 'utf8').matchAll(/"(?:match|begin|end)": ("(?:[^"\\]|\\.)*")/g)];
    assert.ok(rules.length > 10);
    for (const [, rule = ''] of rules) {
      const expression: string = JSON.parse(rule);
      assert.doesNotMatch(expression.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/g, ''), /[*+]|,\}/, expression);
    }
  });
});
