import type { Span } from '../text/span';
import { printed, type Surroundings } from './beside';
import type { Match } from './dictionary';
import type { ActorKind, FormOfAddress, PersonName, PrintedWith, ShortNameRule } from './model';
import type { NameForm } from './names';

/**
 * A name found in a stretch of text, and all that stands beside it: what is known before the rest of the document is.
 * Plain data; `settleActors` decides whom it means.
 */
export interface NamedActor {
  readonly kind: ActorKind;
  readonly span: Span;
  readonly form: NameForm;
  /** Of a short name: when it counts. */
  readonly counts?: ShortNameRule;
  /** As it stands in the text, on one line. */
  readonly text: string;
  /** All actors of the register that are written so. */
  readonly candidates: readonly string[];
  /** Before its holder (`staatssecretaris Teeven`): the offices that begin with the same word and aren’t meant. */
  readonly notMeant?: readonly string[];
  /**
   * Of a person: the parts of the name as it is spelled, where the text names somebody in a form that only persons are
   * named in. Such a name is a person's also where the register has nobody so called.
   */
  readonly spelled?: PersonName;
  /** Whether it stands in a list of members who are present or absent, in which a surname alone is that of one member. */
  readonly listed?: true;
  /** Of a name with a hyphen (`motie Joseph-Agema`): its parts, each perhaps the name of somebody. */
  readonly halves?: readonly Half[];
  /** Of a person who isn't in the register: a name that stands here by itself, because the text introduces it elsewhere. */
  readonly later?: true;
  /**
   * How the name stands in its sentence. Beside a `clear` one, a `doubtful` one may be part of another name
   * (`Vos Logistics`), and an `other` one certainly is (`Marijke Vos`, `staatssecretaris van Financiën`): that is never
   * a mention, but makes the short form uncertain in the whole document.
   */
  readonly standing: 'clear' | 'doubtful' | 'other';
  readonly role?: PrintedWith;
  /** The words in the role that say what the function is, in lower case; with a form of address only, none. */
  readonly heads?: readonly string[];
  readonly party?: PrintedWith;
  /** The parties of a joint group printed with a person's name: `(GroenLinks-PvdA)`. */
  readonly jointParties?: readonly string[];
  /** The form of address before a person's name. */
  readonly address?: FormOfAddress;
  /** Digits glued to the name: it counts only if they are a footnote mark (`Asiel2`). */
  readonly gluedDigits?: Span;
}

/** A part of a name with a hyphen, as a name of its own. */
export interface Half {
  readonly span: Span;
  readonly text: string;
  readonly spelled: PersonName;
  readonly gluedDigits?: Span;
}

/** A match as a name that stands clearly: its place without glued digits, its form, and whom it can mean. */
export function asNamed(match: Match, around: Surroundings): NamedActor | undefined {
  const [entry] = match.entries;
  if (entry === undefined) return undefined;
  const { start, end: behind } = printed(around, match).span;
  const end = behind - match.gluedDigits - match.genitive;
  return {
    kind: entry.actor.kind,
    span: { start, end },
    text: around.flow.slice(start, end),
    form: entry.form,
    ...(entry.counts === undefined ? {} : { counts: entry.counts }),
    candidates: [...new Set(match.entries.map(({ actor }) => actor.id))],
    standing: 'clear',
    ...(match.gluedDigits === 0 ? {} : { gluedDigits: { start: end, end: behind } }),
  };
}
