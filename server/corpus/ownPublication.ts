import type { KnownOfText } from '../document/knownOfText';
import type { DocumentFacts } from '../document/model';
import { publicationInName } from './fileName';
import type { OwnPublication, StatedDocument } from './model';

/**
 * The publication that a text of the corpus is, by the strongest evidence that there is: what a person wrote in `corpus.yaml`,
 * what the text says of itself, the name of its file. A name that contradicts the text is not heard.
 */
export function ownPublication(
  uri: string,
  facts: DocumentFacts,
  stated: StatedDocument | undefined,
): OwnPublication | undefined {
  const beside = publicationBeside(uri, stated);
  if (beside?.evidence !== 'corpus.yaml' && facts.identity !== undefined)
    return { id: facts.identity.id, evidence: 'text' };
  return beside;
}

/** The publication that a text is by what isn't written in it. */
export function publicationBeside(uri: string, stated: StatedDocument | undefined): KnownOfText['publication'] {
  if (stated?.publication !== undefined) return { id: stated.publication, evidence: 'corpus.yaml' };
  const id = publicationInName(uri);
  return id === undefined ? undefined : { id, evidence: 'file name' };
}

/** The stronger evidence first. */
export const evidences: readonly OwnPublication['evidence'][] = ['corpus.yaml', 'text', 'file name'];
