import assert from 'node:assert/strict';
import { codePointsOf } from '../../../../server/annotations/codePoints';
import { newSidecar, readSidecar, writeSidecar } from '../../../../server/annotations/files/sidecar';
import { annotationFileFindings, strayFinding } from '../../../../server/features/annotations/fileFindings';
import type { Language } from '../../../../server/text/language';
import { tagged } from '../../annotations/tagged';

const text = 'De minister stuurt morgen een brief.\n';
const textUri = 'file:///corpus/brief%201.txt';
const around = { textPath: 'brief 1.txt', pointsOf: () => codePointsOf(text) };
const whole = writeSidecar(newSidecar('brief 1.txt.anna.jsonld'), [tagged(text, 'morgen', 'a1', 'termijn')], around);

function findings(content: string, { hasText = true, language = 'en' as Language } = {}): readonly string[] {
  const read = readSidecar(content, around.textPath, around);
  return annotationFileFindings({ read, textUri }, hasText, language).map(
    ({ code, span, message }) => `${span.start} ${code}: ${message}`,
  );
}

describe('what is wrong with a file of annotations', () => {
  it('is nothing where it can be read, nor where nothing is in it yet', () => {
    assert.deepEqual(findings(whole), []);
    assert.deepEqual(findings(''), []);
  });

  it('is where its JSON breaks off, and what comes of that', () => {
    const cut = whole.slice(0, whole.indexOf('"Annotation"'));
    assert.deepEqual(findings(cut), [
      `${cut.length} broken-annotations: The file ends too early here. Put an earlier version of it back. Until then these annotations aren’t shown, and nothing is written here.`,
    ]);
  });

  it('is the first mark of a merge, with the command that joins two versions', () => {
    const conflict = whole.replace('    {\n', '<<<<<<< HEAD\n    {\n');
    assert.deepEqual(findings(conflict, { language: 'nl' }), [
      `${conflict.indexOf('<<<<<<<')} broken-annotations: Hier staan tekens van een samenvoeging die niet af is. Kies wat blijft en haal de tekens weg, of voeg beide versies samen met «bronwijzer annotations merge». Tot dan worden deze annotaties niet getoond en wordt hier niets geschreven.`,
    ]);
  });

  it('is an annotation that stands in it twice', () => {
    const item = whole.slice(whole.indexOf('    {\n', whole.indexOf('"items"')), whole.lastIndexOf('\n  ]'));
    const twice = whole.replace(item, `${item},\n${item}`);
    const [found, ...others] = findings(twice);
    assert.deepEqual(others, []);
    assert.match(found ?? '', /^\d+ odd-annotation: An annotation with this identifier is in this file already\./);
  });

  it('is an annotation that can’t be read, and what comes of that', () => {
    assert.deepEqual(findings(whole.replace('"exact"', '"exakt"')), [
      `${whole.indexOf('{\n      "id"')} odd-annotation: Bronwijzer can’t read this annotation. It isn’t shown, and stays as it is. Mend it, or leave it for the program that made it.`,
    ]);
  });

  it('is that the corpus of its text begins in another folder, and where it belongs', () => {
    const stray = { uri: 'file:///c/annotations/sub/a.txt.anna.jsonld', textUri: 'file:///c/sub/a%20b.txt' };
    const place = 'file:///c/sub/annotations/a%20b.txt.anna.jsonld';
    assert.equal(
      strayFinding({ ...stray, place, path: 'sub/annotations/a b.txt.anna.jsonld' }, 'en').message,
      'These annotations aren’t shown: the corpus of a b.txt begins in another folder than where this file stands. Move it to sub/annotations/a b.txt.anna.jsonld. If a file is there already, merge the two with “bronwijzer annotations merge”.',
    );
  });

  it('is that its text isn’t there', () => {
    assert.deepEqual(findings(whole, { hasText: false }), [
      '0 annotations-without-text: The text of these annotations, brief 1.txt, isn’t there. Put it back, or give this file the name of the text that it belongs to.',
    ]);
  });
});
