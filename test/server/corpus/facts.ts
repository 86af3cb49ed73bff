import type { ActorMention } from '../../../server/actors/model';
import type { KamerstukCitation } from '../../../server/citations/model';
import type { Antecedent, DocumentFacts, ResolvedBackReference } from '../../../server/document/model';
import { byPlace } from '../../../server/text/span';

/** A document of which only what a test is about is known. */
export function factsOf(known: Partial<DocumentFacts> = {}): DocumentFacts {
  const nothing = { lines: [0], pages: [], footnotes: [], headings: [], mentions: [], utterances: [], dates: [] };
  return { ...nothing, ...known, mentions: (known.mentions ?? []).toSorted(byPlace) };
}

/** `Kamerstuk 22112, nr. <number>` at an offset. */
export function kamerstuk(start: number, number: string, parts: Partial<KamerstukCitation> = {}): KamerstukCitation {
  const span = { start, end: start + 10 };
  return {
    kind: 'citation',
    type: 'kamerstuk',
    span,
    id: `kst-22112-${number}`,
    dossier: { value: '22112', span },
    number: { value: number, span },
    ...parts,
  };
}

/** *Idem* at an offset, with what it takes over. */
export function idem(start: number, antecedent: Antecedent): ResolvedBackReference {
  return { kind: 'backReference', span: { start, end: start + 4 }, form: 'idem', antecedent };
}

/** A mention of one actor, or of one of several. */
export function naming(start: number, ...actorIds: readonly [string, ...string[]]): ActorMention {
  const [actorId, ...others] = actorIds;
  return {
    kind: 'actor',
    span: { start, end: start + 5 },
    actorKind: 'person',
    reading: others.length === 0 ? { status: 'certain', actorId } : { status: 'ambiguous', actorIds },
  };
}

/** A mention of somebody who isn't in the register, by a whole name or by a surname alone. */
export function namingUnregistered(start: number, name: string): ActorMention {
  const person = { key: name.toLowerCase(), wholeName: name.includes(' '), name, parts: { surname: name } };
  return {
    kind: 'actor',
    span: { start, end: start + 5 },
    actorKind: 'person',
    reading: { status: 'unregistered', person },
  };
}

/** A page with the number in its foot, where it has one. */
export function page(ordinal: number, printed?: string): DocumentFacts['pages'][number] {
  const span = { start: ordinal * 100, end: ordinal * 100 + 100 };
  return { ordinal, span, ...(printed !== undefined && { printed: { value: printed, span } }) };
}
