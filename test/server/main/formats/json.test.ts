import assert from 'node:assert/strict';
import { jsonFormat } from '../../../../server/main/formats/json';
import { checkedText, plain, reportOf } from './reportOf';

describe('check --format json', () => {
  it('is one object, with a finding a line', () => {
    const report = reportOf([
      checkedText('a.txt', 'Zie PM\r\nBRON.', ['PM\r\nBRON', 'placeholder', 'warning']),
      checkedText('b.txt', 'Idem', ['Idem', 'dangling-back-reference', 'hint']),
    ]);
    assert.equal(
      [...jsonFormat(report, plain)].join(''),
      `{"findings":[
{"file":"a.txt","line":1,"column":5,"endLine":2,"endColumn":5,"code":"placeholder","severity":"warning","message":"Hier klopt placeholder niet."},
{"file":"b.txt","line":1,"column":1,"endLine":1,"endColumn":5,"code":"dangling-back-reference","severity":"hint","message":"Hier klopt dangling-back-reference niet."}
]}
`,
    );
  });

  it('has an empty list where nothing was found', () => {
    assert.equal([...jsonFormat(reportOf([]), plain)].join(''), '{"findings":[]}\n');
  });
});
