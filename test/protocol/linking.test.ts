import assert from 'node:assert/strict';
import type { RequestedBody } from '../../server/protocol/annotationRequests';
import { annotatedText, contentOf } from './annotatedText';
import { at } from './editor';

const text = 'De minister stuurt morgen een brief.\n';
const other = 'Een 🗳 en nog een 🗳, en dan dit.\n';

describe('linking passages over the protocol', () => {
  const { uri, edited } = annotatedText(text, { 'ander.txt': other });

  it('counts code points in the other text too, which the file led nowhere in before', async () => {
    const passage = { start: at(other, '|dan dit'), end: at(other, 'dan dit|') };
    const to: RequestedBody = {
      motivation: 'linking',
      to: { kind: 'passage', uri: uri('ander.txt'), ranges: [passage] },
    };
    const ranges = [{ start: at(text, '|morgen'), end: at(text, 'morgen|') }];
    const {
      items: [made],
    } = JSON.parse(contentOf(await edited({ kind: 'add', ranges, body: to })));
    const start = [...other].indexOf('d');
    const [{ source, selector }] = made.body;
    assert.equal(source, '../ander.txt');
    assert.deepEqual(selector[0], { type: 'TextPositionSelector', start, end: start + 'dan dit'.length });
  });
});
