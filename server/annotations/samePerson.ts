import { annotatorKey } from './files/sidecarPath';
import type { Annotator } from './model';

/** Whether two annotators are one: by their IRIs where both have one, otherwise by the names that files tell them apart by. */
export function isSamePerson(one: Annotator, other: Annotator): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  return annotatorKey(one.name) === annotatorKey(other.name);
}
