import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtInRegister } from '../../../server/actors/register';
import { agreementOf } from '../../../server/annotations/agreement/agreement';
import { anchorAll } from '../../../server/annotations/anchorAll';
import { anchorable } from '../../../server/annotations/anchoring/anchorable';
import { withCurrentCodes } from '../../../server/annotations/codebook/currentCodes';
import { codesById } from '../../../server/annotations/codebook/model';
import { patternFinder } from '../../../server/annotations/codebook/patterns';
import { readCodebook } from '../../../server/annotations/codebook/read';
import { unknownCodes } from '../../../server/annotations/codebook/unknownCodes';
import { codePointsOf } from '../../../server/annotations/codePoints';
import { digestOf } from '../../../server/annotations/digest';
import { readSidecar } from '../../../server/annotations/files/sidecar';
import { sidecarOf } from '../../../server/annotations/files/sidecarPath';
import type { Annotation, Target } from '../../../server/annotations/model';
import { sideBySide } from '../../../server/annotations/sideBySide';
import { readCorpusYaml } from '../../../server/corpus/corpusYaml';
import { exampleSidecars } from '../../example/sidecars';

const textOf = (file: string): string => readFileSync(`seeds/${file}`, 'utf8');
const fileOf = (path: string): string => readFileSync(`test/example/${path}`, 'utf8');
const paths = readdirSync('test/example/annotations')
  .sort()
  .map((name) => `annotations/${name}`);

/** What is in each of the files, and of which text and whose it is. */
const sidecars = paths.map((path) => {
  const { textPath = '', annotator = '' } = sidecarOf(path) ?? {};
  const pointsOf = (source: string) => codePointsOf(textOf(source));
  const answer = readSidecar(fileOf(path), path, { textPath, pointsOf });
  assert.ok(answer.status === 'read');
  assert.deepEqual(answer.sidecar.mistakes, []);
  return { textPath, annotator, annotations: answer.sidecar.annotations };
});
const all = sidecars.flatMap(({ annotations }) => annotations);

describe('the example of annotations', () => {
  const { codebook, mistakes } = readCodebook(fileOf('codebook.yaml'));

  it('has the files that its lists say (otherwise: node test/example/make.mjs)', async () => {
    const files = await exampleSidecars(textOf);
    assert.deepEqual([...files.keys()].sort(), paths);
    for (const path of paths) assert.equal(fileOf(path), files.get(path), path);
  });

  it('stands in the texts as they are, every piece and the ends of every link', async () => {
    for (const { textPath, annotations } of sidecars) {
      const anchored = anchorAll(annotations, anchorable(textOf(textPath)));
      for (const { annotation, anchorings } of anchored) {
        const how = anchorings.map((anchoring) => (anchoring.status === 'found' ? anchoring.how : anchoring.status));
        assert.deepEqual(
          how,
          how.map(() => 'same'),
          annotation.id,
        );
      }
    }
    for (const { source, digest, pieces } of all.flatMap(targetsOf)) {
      const text = textOf(source);
      assert.equal(digest, await digestOf(text));
      for (const { span, quote } of pieces) assert.equal(text.slice(span.start, span.end), quote.exact);
    }
  });

  it('has an identifier of its own for each', () => {
    const ids = all.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has a codebook without mistakes, with every code that is used, and patterns that suggest something', () => {
    assert.deepEqual(mistakes, []);
    assert.deepEqual(unknownCodes(codebook, all), []);
    assert.deepEqual(readCorpusYaml(fileOf('corpus.yaml'), 'file:///example').mistakes, []);
    const codes = codesById(codebook);
    const texts = [...new Set(sidecars.map(({ textPath }) => textPath))].map(textOf);
    for (const { code } of codes.values())
      for (const pattern of code.patterns ?? [])
        assert.ok(
          texts.some((text) => patternFinder(pattern)?.(text, text.toLowerCase()).length),
          pattern,
        );
  });

  it('gives the group to nothing, and fields to every statement: actors of the register, and codes or words', () => {
    const codes = codesById(codebook);
    const actors = builtInRegister();
    for (const { id, body } of all) {
      if (body.motivation === 'identifying') assert.ok(actors.has(body.actor), body.actor);
      if (body.motivation !== 'tagging') continue;
      const code = codes.get(body.code)?.code;
      assert.equal(code?.isGroup, undefined, id);
      assert.equal(body.statement !== undefined, code?.isStatement === true, id);
      const { speaker, organisation, concept = '' } = body.statement ?? {};
      for (const actor of [speaker, organisation]) assert.ok(actor === undefined || actors.has(actor), actor);
      // A code has no space in it; words for which there is no code have.
      if (body.statement) assert.ok(codes.has(concept) || concept.includes(' '), concept);
    }
  });

  it('has annotations of every kind, one within another, over a line end, over a page, in pieces', () => {
    const kinds = new Set(all.map(kindOf));
    assert.deepEqual([...kinds].sort(), [
      ...['commenting', 'identifying', 'linking passage', 'linking publication', 'questioning answered'],
      ...['questioning open', 'tagging', 'tagging statement'],
    ]);
    const spans = all.flatMap(({ target }) => target.pieces.map(({ span }) => ({ ...span, source: target.source })));
    const within = spans.filter((one) =>
      spans.some((other) => one.source === other.source && other.start < one.start && one.end < other.end),
    );
    assert.ok(within.length > 0);
    const quotes = all.map(({ target }) => target.pieces.map(({ quote }) => quote.exact));
    assert.ok(quotes.some(([first = '']) => /-\s*\n/.test(first)));
    assert.ok(quotes.some(([first = '']) => first.includes('\n11 Regeerakkoord 2017')));
    assert.ok(quotes.filter((pieces) => pieces.length > 1).length >= 3);
  });

  it('has two annotators who agree, differ in words, codes and fields, and note what the other does not', () => {
    const verdicts = new Set<string>();
    const texts = sidecars.flatMap(({ textPath, annotator, annotations }) => {
      const others = sidecars.find((one) => one.textPath === textPath && one.annotator === 'bram');
      if (annotator !== 'anna' || others === undefined) return [];
      const both = [annotations, others.annotations].map((one) => withCurrentCodes(one, codebook));
      const [anna = [], bram = []] = both;
      for (const { verdict } of sideBySide(anna, bram)) verdicts.add(verdict);
      return [{ length: textOf(textPath).length, annotations: both }];
    });
    assert.deepEqual([...verdicts].sort(), [
      'agree',
      'only one',
      'only other',
      'other codes',
      'other edges',
      'other statements',
    ]);
    const { unitizingAlpha = 0 } = agreementOf(texts);
    assert.ok(unitizingAlpha > 0.4 && unitizingAlpha < 0.9, String(unitizingAlpha));
  });
});

function targetsOf({ target, body }: Annotation): readonly Target[] {
  return body.motivation === 'linking' && body.to.kind === 'passage' ? [target, body.to.target] : [target];
}

function kindOf({ body }: Annotation): string {
  switch (body.motivation) {
    case 'tagging':
      return body.statement ? 'tagging statement' : 'tagging';
    case 'questioning':
      return `questioning ${body.state}`;
    case 'linking':
      return `linking ${body.to.kind}`;
    default:
      return body.motivation;
  }
}
