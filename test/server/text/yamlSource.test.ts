import assert from 'node:assert/strict';
import { nodeOf, readYaml, type YamlNode } from '../../../server/text/yamlSource';

/** A node as the values it holds; a broken one between exclamation marks. */
function shown(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.broken ? `!${node.text}!` : node.text;
  if (node.kind === 'list') return node.items.map(shown);
  return Object.fromEntries(
    node.entries.map(({ key, value }) => [value.broken && value.kind === 'mapping' ? `!${key}!` : key, shown(value)]),
  );
}

describe('a YAML text', () => {
  it('is read with the place of every key and value', () => {
    const text = 'actors:\n  party.a:\n    name: "Partij A"\n    names: [PA, A]\n';
    const { root, mistakes } = readYaml(text);
    const places: string[] = [];
    const walk = (node: YamlNode): void => {
      if (node.kind === 'scalar') places.push(text.slice(node.span.start, node.span.end));
      if (node.kind === 'list') node.items.forEach(walk);
      if (node.kind !== 'mapping') return;
      for (const { keySpan, value } of node.entries) {
        places.push(text.slice(keySpan.start, keySpan.end));
        walk(value);
      }
    };
    if (root) walk(root);
    assert.deepEqual(places, ['actors', 'party.a', 'name', '"Partij A"', 'names', 'PA', 'A']);
    assert.deepEqual(shown(root), { actors: { 'party.a': { name: 'Partij A', names: ['PA', 'A'] } } });
    assert.deepEqual(mistakes, []);
  });

  it('has texts only: a year or a yes is what is written', () => {
    assert.deepEqual(shown(readYaml('from: 2010\nflag: true\nname: No\nempty:\nzero: 0x10').root), {
      from: '2010',
      flag: 'true',
      name: 'No',
      empty: '',
      zero: '0x10',
    });
  });

  it('is nothing where nothing but comments is written', () => {
    assert.deepEqual(readYaml(''), { mistakes: [] });
    assert.deepEqual(readYaml('# later\n'), { mistakes: [] });
  });

  it('keeps both entries of one key', () => {
    const { root } = readYaml('a: 1\na: 2');
    assert.deepEqual(root?.kind === 'mapping' && root.entries.map(({ key }) => key), ['a', 'a']);
  });

  const broken = (text: string) => {
    const { root, mistakes } = readYaml(text);
    return { read: shown(root), at: mistakes.map(({ span, message }) => [span.start, message.nl]) };
  };

  it('is read as far as it goes, and what a mistake may have spoilt is marked', () => {
    const indent = 'Deze regel springt anders in dan de regels waar hij bij hoort.';
    assert.deepEqual(broken('one:\n    a: 1\n  b: 2\ntwo:\n    c: 3\n'), {
      read: { '!one!': { a: '!1!' }, b: '2', two: { c: '3' } },
      at: [[14, indent]],
    });
    assert.deepEqual(broken('one:\n  a: x\n  b\ntwo:\n  c: 3\n'), {
      read: { '!one!': { a: 'x', b: '!!' }, two: { c: '3' } },
      at: [[14, 'Hier ontbreekt een teken: een dubbele punt, een haakje of een aanhalingsteken.']],
    });
    assert.deepEqual(broken('list:\n  - a: "1\n  - b: 2\n').read, { list: [{ a: '!1 - b: 2!' }] });
    assert.deepEqual(broken('\ta: 1').at, [[0, 'Spring in met spaties, niet met tabs.']]);
    assert.deepEqual(broken('a: b: c').at, [
      [3, 'Zet een waarde met een dubbele punt of ander leesteken tussen aanhalingstekens.'],
    ]);
  });

  it('does not follow aliases, so that a small file stays small', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
    const { read, at } = broken(bomb);
    assert.deepEqual(read, { a: ['x', 'x'], b: ['!!', '!!'], c: ['!!', '!!'] });
    assert.deepEqual(at, [
      [20, 'Verwijzingen zoals *naam worden niet gelezen. Schrijf de waarde uit.'],
      [32, 'Verwijzingen zoals *naam worden niet gelezen. Schrijf de waarde uit.'],
    ]);
  });

  it('is not read where it is nested deeper than anybody writes', () => {
    for (const deep of ['[', '{', '- ', '? ', 'a: ', '[\n    ', '{ a: '])
      assert.deepEqual(readYaml(`a: 1\nb:\n  ${deep.repeat(3000)}`), {
        mistakes: [
          {
            span: { start: 0, end: 0 },
            message: {
              nl: 'Hier zit te veel in elkaar om te lezen. Neem minder niveaus.',
              en: 'Too much is nested here to be read. Use fewer levels.',
            },
          },
        ],
      });
  });

  it('counts up to a second document', () => {
    assert.deepEqual(broken('a: 1\n---\nb: 2\n'), {
      read: { a: '1' },
      at: [[5, 'Alleen wat boven deze streep staat, telt. Haal de regel --- weg.']],
    });
  });

  it('throws on nothing', () => {
    for (const text of ['&a', '? ', ': ', '- - -', '!!x y', '%YAML 9', '\0', '{a', '---\n---\n', '"'])
      assert.doesNotThrow(() => readYaml(text));
  });
});

describe('content that is built in', () => {
  it('has the same nodes, without places', () => {
    assert.deepEqual(shown(nodeOf({ from: 2010, flag: true, names: ['a'], none: null })), {
      from: '2010',
      flag: 'true',
      names: ['a'],
      none: '',
    });
  });
});
