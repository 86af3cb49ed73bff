import { nodeOf } from '../text/yamlSource';
import { extendRegister } from './extendRegister';
import type { Register } from './model';
import { actorEntriesIn } from './readEntries';
import content from './register.yaml';

let builtIn: Register | undefined;

/** The actors that Bronwijzer knows by itself, those of `register.yaml`; read once. */
export function builtInRegister(): Register {
  builtIn ??= parseRegister(content);
  return builtIn;
}

/** The register in a parsed document of the form of `actors.yaml`; it has no mistake, or this throws one. */
export function parseRegister(content: unknown): Register {
  const { register, files } = extendRegister(new Map(), [actorEntriesIn(nodeOf(content))]);
  const wrong = files.flatMap(({ mistakes }) => mistakes).map(({ message }) => message.en);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return register;
}
