import assert from 'node:assert/strict';
import {
  dateOf,
  entriesOf,
  fieldsOf,
  flagOf,
  itemsOf,
  oneOf,
  textOf,
  textOrTextsOf,
} from '../../../server/text/yamlFields';
import { type Report, readYaml, type YamlNode } from '../../../server/text/yamlSource';

/** What a reader makes of a YAML text, and each mistake with the stretch it is reported at. */
function read<Value>(text: string, reader: (node: YamlNode, report: Report) => Value) {
  const told: string[] = [];
  const { root } = readYaml(text);
  const report: Report = ({ span, message }) => told.push(`${text.slice(span.start, span.end)}: ${message.nl}`);
  return { value: root && reader(root, report), told };
}

describe('the fields of a mapping', () => {
  const names = (text: string) => {
    const { value, told } = read(text, (node, report) => [...fieldsOf(node, ['given', 'surname'], report).keys()]);
    return { value, told };
  };

  it('are those that have a value', () => {
    assert.deepEqual(names('given: Gerd\nsurname:\n'), { value: ['given'], told: [] });
    assert.deepEqual(names('given: ""\n'), { value: ['given'], told: [] });
  });

  it('are reported where they are not known, with the one that may be meant', () => {
    assert.deepEqual(names('surnme: Leers\nhobby: skating\n'), {
      value: [],
      told: [
        'surnme: «surnme» is hier geen veld. Bedoelt u «surname»?',
        'hobby: «hobby» is hier geen veld. Er zijn: given, surname.',
      ],
    });
  });

  it('count once', () => {
    assert.deepEqual(names('given: Gerd\ngiven: Gerard\n'), {
      value: ['given'],
      told: ['given: «given» staat hier twee keer. Houd er één.'],
    });
  });

  it('are expected', () => {
    assert.deepEqual(names('Gerd'), { value: [], told: ['Gerd: Hier horen velden: given, surname.'] });
    assert.deepEqual(
      read('[a]', (node, report) => entriesOf(node, report)),
      {
        value: [],
        told: ['[a]: Hier horen velden.'],
      },
    );
  });
});

describe('a value', () => {
  it('is text, without the white space around it', () => {
    assert.deepEqual(read('" Leers "', textOf), { value: 'Leers', told: [] });
    assert.deepEqual(read('[Leers]', textOf), { value: undefined, told: ['[Leers]: Hier hoort tekst.'] });
    assert.deepEqual(read('" "', textOf), { value: undefined, told: ['" ": Hier hoort tekst.'] });
  });

  it('is a list, or one text in its place where that may be', () => {
    assert.deepEqual(read('a', itemsOf), { value: [], told: ['a: Hier hoort een lijst: [eerste, tweede].'] });
    assert.deepEqual(read('a', textOrTextsOf), { value: ['a'], told: [] });
    assert.deepEqual(read('[a, [b]]', textOrTextsOf), { value: ['a'], told: ['[b]: Hier hoort tekst.'] });
  });

  it('is true or false', () => {
    assert.deepEqual(read('true', flagOf), { value: true, told: [] });
    assert.deepEqual(read('yes', flagOf), { value: undefined, told: ['yes: Hier hoort een van deze: true, false.'] });
  });

  it('is one of some', () => {
    const colour = (node: YamlNode, report: Report) => oneOf(node, ['red', 'blue'], report);
    assert.deepEqual(read('red', colour), { value: 'red', told: [] });
    assert.deepEqual(read('green', colour), {
      value: undefined,
      told: ['green: Hier hoort een van deze: red, blue.'],
    });
  });

  it('is a day, month or year that exists', () => {
    for (const date of ['2010', '2010-10', '2010-10-14', '2020-02-29'])
      assert.deepEqual(read(date, dateOf), { value: date, told: [] });
    for (const date of ['2010-13', '2011-02-29', '2010-10-32', '10-10-2010', 'gisteren', '2010-1-1', '[2010]'])
      assert.deepEqual(read(date, dateOf), {
        value: undefined,
        told: [`${date}: Dit is geen datum. Schrijf een dag (2010-10-14), een maand (2010-10) of een jaar (2010).`],
      });
  });
});
