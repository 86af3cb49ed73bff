import { partiesOn, shortName } from '../../actors/candidate';
import type { Actor, Register } from '../../actors/model';
import { citationMeant } from '../../corpus/resolve';
import type { Mention } from '../../document/model';
import { overlaps, type Span, touches } from '../../text/span';
import { corpusSymbols } from '../corpusSymbols';
import { folded, matching } from '../matching';
import { publicationName } from '../publicationName';
import type { Question } from '../question';

/** A publication or an actor by which a reader says what words refer to, or whom they mean. */
export interface Named {
  /** A canonical identifier: `kst-22112-2955`, `person.leers`. */
  readonly id: string;
  readonly name: string;
  /** What tells it from others: the parties of a person, the identifier of a publication. */
  readonly detail: string;
  /** Where the words themselves name it. */
  readonly span?: Span;
}

/** More than a reader looks through: who wants another one types on. */
const MOST = 60;

/**
 * The publications that a stretch of text cites, then those that the corpus has or cites whose name matches what was typed
 * (`matching` says how), of those that match as well the most cited first.
 */
export function publicationsNamed(question: Question, at: Span, typed: string): readonly Named[] {
  const { document, corpus } = question;
  const here = mentionsIn(question, at).flatMap((mention): readonly Named[] => {
    if (mention.kind !== 'citation' && mention.kind !== 'backReference') return [];
    const id = citationMeant(mention, document)?.id;
    return id === undefined ? [] : [{ id, name: publicationName(id, corpus), detail: id, span: mention.span }];
  });
  const letters = folded(typed);
  const found = corpusSymbols(corpus).flatMap(({ kind, name, otherNames: [id] }): readonly Match[] => {
    if ((kind !== 'publication' && kind !== 'dossier') || id === undefined) return [];
    const grade = bestOf([name, id].map(folded), letters);
    if (grade === undefined) return [];
    return [{ grade, uses: corpus.citationsOf(id).length, named: { id, name, detail: id } }];
  });
  return best(here, found);
}

/**
 * The actors whom a stretch of text names or may name, then those whose name matches what was typed, of those that match as well
 * whom the corpus names most first. Whom it doesn't name is left out until two letters are typed: they may be ten thousand.
 */
export function actorsNamed(question: Question, at: Span, typed: string): readonly Named[] {
  const { corpus } = question;
  const { register } = corpus;
  const named = (actor: Actor): Named => ({
    id: actor.id,
    name: actor.name,
    detail: partiesOn(actor, undefined, register).map(shortName).join(', '),
  });
  const here = mentionsIn(question, at).flatMap((mention) =>
    actorIdsOf(mention).flatMap((id) => {
      const actor = register.get(id);
      return actor === undefined ? [] : [{ ...named(actor), span: mention.span }];
    }),
  );
  const letters = folded(typed);
  const hasLetters = letters.trim().length >= 2;
  const found = formsIn(register).flatMap(({ actor, forms }): readonly Match[] => {
    const grade = bestOf(forms, letters);
    const uses = grade === undefined ? 0 : corpus.mentionsOf(actor.id).length;
    return grade === undefined || (!hasLetters && uses === 0) ? [] : [{ grade, uses, named: named(actor) }];
  });
  return best(here, found);
}

interface Match {
  readonly grade: number;
  readonly uses: number;
  readonly named: Named;
}

function best(here: readonly Named[], found: readonly Match[]): readonly Named[] {
  const ordered = found.toSorted((one, other) => one.grade - other.grade || other.uses - one.uses);
  const all = new Map<string, Named>();
  for (const one of [...here, ...ordered.slice(0, MOST).map(({ named }) => named)])
    if (!all.has(one.id)) all.set(one.id, one);
  return [...all.values()];
}

function bestOf(names: readonly string[], letters: string): number | undefined {
  const grades = names.flatMap((name) => matching(letters, name) ?? []);
  return grades.length === 0 ? undefined : Math.min(...grades);
}

function mentionsIn({ document }: Question, at: Span): readonly Mention[] {
  const meets = (span: Span) => (at.start === at.end ? touches(span, at.start) : overlaps(span, at));
  return document.mentions.filter(({ span }) => meets(span));
}

function actorIdsOf(mention: Mention): readonly string[] {
  if (mention.kind !== 'actor') return [];
  const { reading } = mention;
  switch (reading.status) {
    case 'certain':
      return [reading.actorId];
    case 'ambiguous':
      return reading.actorIds;
    case 'unregistered':
      return [];
  }
}

interface Forms {
  readonly actor: Actor;
  /** All forms of the name, as they are compared. */
  readonly forms: readonly string[];
}

/** The actors of a register, folded once for all keystrokes. */
const known = new WeakMap<Register, readonly Forms[]>();

function formsIn(register: Register): readonly Forms[] {
  const before = known.get(register);
  if (before !== undefined) return before;
  const made = [...register.values()].map((actor) => ({ actor, forms: [...new Set(actor.names.map(folded))] }));
  known.set(register, made);
  return made;
}
