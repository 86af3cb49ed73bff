import type { ActorMention, Register } from '../actors/model';
import { lastAt } from '../text/search';
import { joinQuotations } from './joinQuotations';
import type { Quotation, Speaker } from './model';
import { isUnnamed, type Speaker as PrintedSpeaker } from './nounPhrase';
import { isPronoun, pronounsOf } from './pronouns';
import type { LocalQuotation } from './quotations';
import type { ReadBlock } from './readBlock';
import { sentencesOf } from './sentencesOf';

/** What quotations are linked with: the text, its blocks, and whom it names, in order. */
export interface QuotationContext {
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
  readonly actors: readonly ActorMention[];
  readonly register: Register;
}

/**
 * The quotations, with their speakers: the actor whose name the words are (`minister Rob Jetten`), the one person named before
 * a pronoun (`zei ze`), or else the words as they stand (`een woordvoerder van Jetten`). A verb without a speaker (`lezen`) says
 * nothing of who speaks.
 */
export function linkQuotations(context: QuotationContext): readonly Quotation[] {
  const { text, blocks, actors, register } = context;
  const byStart = new Map(actors.map((actor) => [actor.span.start, actor]));
  const speakerOf = ({ name, ...words }: PrintedSpeaker): Speaker => {
    const actor = name === undefined ? undefined : byStart.get(name.start);
    if (actor !== undefined && actor.span.end === name?.end) return asSpeaker(text, actor);
    return isUnnamed(words.value) ? { ...words, anonymous: true } : words;
  };
  const joined = joinQuotations(text, blocks);
  return blocks.flatMap((read, index) => {
    const { block } = read;
    const quotations = joined.get(read) ?? [];
    if (!quotations.some(({ speaker }) => speaker !== undefined)) return quotations.map(withoutSpeaker);
    const sentences = sentencesOf(text, block.span);
    const meant = pronounsOf(text, blocks, index, sentences, actors, register);
    return quotations.map((local): Quotation => {
      const { speaker, verb, ...quotation } = local;
      if (speaker === undefined) return quotation;
      const sentence = lastAt(sentences, speaker.span.start, ({ start }) => start);
      const person = isPronoun(speaker.value) ? meant(local, speaker, verb) : undefined;
      return {
        ...quotation,
        speaker: { ...(person && asSpeaker(text, person)), ...speakerOf(speaker) },
        ...(verb && { verb }),
        ...(sentence && { sentence }),
      };
    });
  });
}

function withoutSpeaker({ speaker, verb, ...quotation }: LocalQuotation): Quotation {
  return quotation;
}

/** Somebody whom the text names, as a speaker. */
export function asSpeaker(text: string, { reading, span }: ActorMention): Speaker {
  const words = { value: text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
  switch (reading.status) {
    case 'certain':
      return { ...words, actorId: reading.actorId };
    case 'unregistered':
      return { ...words, unregistered: reading.person };
    case 'ambiguous':
      return words;
  }
}
