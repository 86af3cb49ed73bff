import type { ActorMention } from '../actors/model';
import type { Block } from './model';

/** What says whose words the parts of a text are: its blocks, and whom it names, in order. */
export interface Spoken {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly actors: readonly ActorMention[];
}
