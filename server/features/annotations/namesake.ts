import { annotatorKey } from '../../annotations/files/sidecarPath';
import type { AnnotationFile, FollowedAnnotations } from '../../annotations/followed';
import { namesakeIn } from '../../annotations/samePerson';

/**
 * Somebody else whose files would be called as this annotator's: in this text or, before the annotator has anything in it, in
 * another of the corpus.
 */
export async function namesakeOf(
  annotator: string,
  uri: string,
  annotations: FollowedAnnotations,
): Promise<string | undefined> {
  const text = await annotations.of(uri);
  if (text === undefined) return undefined;
  const key = annotatorKey(annotator);
  const inFile = ({ read }: AnnotationFile) => (read.status === 'read' ? read.sidecar.annotations : []);
  const here = inFile(annotations.fileOf(text, key));
  if (here.length > 0) return namesakeIn(here, annotator);
  const all = await annotations.under(text.root);
  return namesakeIn(all.filter((file) => file.annotator === key).flatMap(inFile), annotator);
}
