import type { ActorMention, Register } from '../actors/model';
import type { Part } from '../citations/model';
import { covers, firstFrom, type Span } from '../text/span';
import type { LocalQuotation } from './quotations';
import type { ReadBlock } from './readBlock';
import { sentencesOf } from './sentencesOf';
import { endOfSpeakerLine } from './speakerLine';

const MALE = /^(?:hij|hem)$/i;
const FEMALE = /^(?:zij|ze)$/i;

/** Whether a speaker is printed as somebody who was named before: `hij`, `ze`, `hem`. */
export function isPronoun(words: string): boolean {
  return MALE.test(words) || FEMALE.test(words);
}

/** Reads whom the pronoun means that speaks a quotation: nothing where nobody, or more than one, can be meant. */
export type ReadPronoun = (
  quotation: LocalQuotation,
  pronoun: Part,
  verb: Part | undefined,
) => ActorMention | undefined;

/** A paragraph that names people more often than this before a pronoun leaves open who is meant. */
const MOST_NAMES = 30;

/**
 * Reads the pronouns of a block: where the one is named whom they mean. It is the one person named before the pronoun in
 * its paragraph, else the one in the sentence right before its own, which may be the last of the paragraph before. Whoever is
 * named in what is quoted doesn't say it, nor does a person whom texts address otherwise (`mevrouw Malmström`: not `hij`).
 * Where an office without its holder (`de Staatssecretaris`) may be meant, nobody is.
 */
export function pronounsOf(
  text: string,
  blocks: readonly ReadBlock[],
  index: number,
  sentences: readonly Span[],
  actors: readonly ActorMention[],
  register: Register,
): ReadPronoun {
  const read = blocks[index];
  if (read === undefined) return () => undefined;
  // Who speaks in a debate says `ik`, and isn't the one meant by `hij`.
  const line = endOfSpeakerLine(text, read.block.span.start);
  const people = peopleIn(actors, { start: line ?? read.block.span.start, end: read.block.span.end }, read);
  const previous = line === undefined ? blocks[index - 1] : undefined;
  const candidates = (from: readonly ActorMention[], pronoun: string): readonly ActorMention[] => [
    ...new Map(from.filter((one) => mayBe(one, pronoun, register)).map((one) => [whoIs(one), one])).values(),
  ];

  return (quotation, pronoun, verb) => {
    // `zeggen ze` and `zeiden zij` are several.
    if (/en$/.test(verb?.value.split(' ')[0] ?? '')) return undefined;
    const at = pronoun.span.start;
    const count = firstFrom(people, at);
    const before = people
      .slice(Math.max(0, count - MOST_NAMES), count)
      .filter(({ span }) => !covers(quotation.span, span));
    const inParagraph = candidates(before, pronoun.value);
    if (inParagraph.length === 0 && previous?.block.kind === 'paragraph') {
      const last = sentencesOf(text, previous.block.span).at(-1);
      return last && only(candidates(peopleIn(actors, last, previous), pronoun.value));
    }
    if (inParagraph.length <= 1 && count <= MOST_NAMES) return only(inParagraph);
    const own = sentences.findLastIndex(({ start }) => start <= at);
    const from = (sentences[own - 1] ?? sentences[own])?.start ?? at;
    return only(
      candidates(
        before.filter(({ span }) => span.start >= from),
        pronoun.value,
      ),
    );
  };
}

function only([one, ...others]: readonly ActorMention[]): ActorMention | undefined {
  return others.length > 0 || one?.actorKind !== 'person' || one.reading.status === 'ambiguous' ? undefined : one;
}

/** The same for all who are one person for certain; each name of which that isn't certain is somebody else. */
function whoIs({ reading, span }: ActorMention): string {
  switch (reading.status) {
    case 'certain':
      return reading.actorId;
    case 'unregistered':
      return reading.person.key;
    case 'ambiguous':
      return `ambiguous at ${span.start}`;
  }
}

/** Whether a pronoun can mean somebody: not where texts have the other form of address for them. */
function mayBe({ reading }: ActorMention, pronoun: string, register: Register): boolean {
  const address = reading.status === 'certain' ? register.get(reading.actorId)?.address : undefined;
  return address !== (MALE.test(pronoun) ? 'mevrouw' : 'de heer');
}

/** The persons named in a stretch outside its quotations, and the offices that aren't those of a person named beside them. */
function peopleIn(actors: readonly ActorMention[], within: Span, { facts }: ReadBlock): readonly ActorMention[] {
  const quoted = facts.quotations.filter(({ form }) => form === 'direct');
  const found: ActorMention[] = [];
  let next = 0;
  for (let at = firstFrom(actors, within.start); at < actors.length; at++) {
    const actor = actors[at];
    if (actor === undefined || actor.span.start >= within.end) break;
    while ((quoted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= actor.span.start) next++;
    const around = quoted[next];
    if (around !== undefined && covers(around.span, actor.span)) continue;
    if (actor.actorKind === 'person') {
      // The office before the name is the person's.
      const last = found.at(-1);
      if (last?.actorKind === 'office' && actor.role !== undefined && covers(actor.role.span, last.span)) found.pop();
      found.push(actor);
    } else if (actor.actorKind === 'office') found.push(actor);
  }
  return found;
}
