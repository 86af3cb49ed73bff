import type { Codebook } from '../../annotations/codebook/model';
import { codesById } from '../../annotations/codebook/model';
import type { AnnotatedText } from '../../annotations/followed';
import type { Body } from '../../annotations/model';
import type { Suggestion } from '../../annotations/suggestions/model';
import type { Rejection } from '../../annotations/suggestions/rejection';
import { suggestionsIn } from '../../annotations/suggestions/suggest';
import type { Corpus } from '../../corpus/model';
import { publicationName } from '../publicationName';
import type { Question } from '../question';

/** What is offered to an annotator in the text of a question; `file` is where that annotator's annotations are kept. */
export function suggestedIn(
  { document, corpus: { register } }: Question,
  { placed }: AnnotatedText,
  file: string,
  codebook: Codebook,
  rejected: readonly Rejection[],
): readonly Suggestion[] {
  const made = placed.flatMap((one) => (one.file === file && one.now.status === 'found' ? [one.now.annotation] : []));
  return suggestionsIn({ document, register, codebook }, { made, rejected });
}

/** What is noted by a body, as the user calls it: a code, an actor or a publication by its name. */
export function nameOfBody(body: Body, codebook: Codebook, corpus: Corpus): string {
  switch (body.motivation) {
    case 'tagging':
      return codesById(codebook).get(body.code)?.code.name ?? body.code;
    case 'identifying':
      return corpus.register.get(body.actor)?.name ?? body.actor;
    case 'linking':
      return body.to.kind === 'publication' ? publicationName(body.to.id, corpus) : body.to.target.source;
    case 'commenting':
    case 'questioning':
      return body.text;
  }
}
