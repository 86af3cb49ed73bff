import { nodeOf, type YamlMapping, type YamlNode } from '../text/yamlSource';
import { extendRegister } from './extendRegister';
import type { Register } from './model';
import { actorEntriesIn } from './readEntries';
import cabinets from './register/cabinets.yaml';
import committees from './register/committees.yaml';
import institutions from './register/institutions.yaml';
import ministers from './register/ministers.yaml';
import ministries from './register/ministries.yaml';
import offices from './register/offices.yaml';
import parties from './register/parties.yaml';
import persons from './register/persons.yaml';
import sources from './register/sources.yaml';

const FILES = [sources, persons, ministers, parties, cabinets, institutions, ministries, committees, offices];

let builtIn: Register | undefined;

/** The actors that Bronwijzer knows by itself, those of the files in `register/`; read once. */
export function builtInRegister(): Register {
  builtIn ??= registerIn(together(FILES.map(nodeOf)));
  return builtIn;
}

/** The register in a parsed document of the form of `actors.yaml`; it has no mistake, or this throws one. */
export function parseRegister(content: unknown): Register {
  return registerIn(nodeOf(content));
}

function registerIn(root: YamlNode): Register {
  const { register, files } = extendRegister(new Map(), [actorEntriesIn(root)]);
  const wrong = files.flatMap(({ mistakes }) => mistakes).map(({ message }) => message.en);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return register;
}

/** Files as one, so that the sources are named once for all. */
function together(files: readonly YamlNode[]): YamlNode {
  const field = (key: string): { key: string; keySpan: YamlNode['span']; value: YamlMapping } => {
    const parts = files
      .flatMap((file) => (file.kind === 'mapping' ? file.entries : []))
      .filter((one) => one.key === key);
    const entries = parts.flatMap(({ value }) => (value.kind === 'mapping' ? value.entries : []));
    return { key, keySpan: NOWHERE, value: { kind: 'mapping', span: NOWHERE, broken: false, entries } };
  };
  return { kind: 'mapping', span: NOWHERE, broken: false, entries: [field('sources'), field('actors')] };
}

const NOWHERE = { start: 0, end: 0 };
