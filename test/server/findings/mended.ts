import { builtInRegister } from '../../../server/actors/register';
import { createCorpusStore } from '../../../server/corpus/store';
import { factsOf } from '../../../server/corpus/workspace';
import { readDocument } from '../../../server/document/read';
import type { FindingCode } from '../../../server/findings/finding';
import { findingsOf } from '../../../server/findings/findings';
import { fixesOf } from '../../../server/findings/fixes';
import { edited } from '../../../server/text/edits';

/** A fix as a reader sees it: what it is called, and the text after it. */
export interface Mended {
  readonly title: string;
  readonly safe: boolean;
  readonly after: string;
}

/** What can be done about every finding of a rule in a text, among other texts by name. */
export async function mended(
  code: FindingCode,
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly Mended[]> {
  const register = builtInRegister();
  const texts: Readonly<Record<string, string>> = { ...others, hier: text };
  const { corpus, set } = createCorpusStore(register, async (uri) => texts[uri]);
  for (const [uri, content] of Object.entries(texts)) set(uri, factsOf(readDocument(content, register)));
  const document = readDocument(text, register);
  const circumstances = { document, corpus, uri: 'hier', language: 'nl' as const };
  const all: Mended[] = [];
  for (const finding of await findingsOf(document, corpus, 'hier', 'nl')) {
    if (finding.code !== code) continue;
    for (const { title, safe, changes } of await fixesOf(finding, circumstances)) {
      const edits = (await changes()).flatMap((change) => (change.kind === 'edit' ? change.edits : []));
      all.push({ title, safe, after: edited(text, edits).text });
    }
  }
  return all;
}
