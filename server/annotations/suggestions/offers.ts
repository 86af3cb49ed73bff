import type { Register } from '../../actors/model';
import type { Document, Quotation } from '../../document/model';
import { allCodes, type Code, type Codebook } from '../codebook/model';
import { statementAt } from '../statements';
import type { Offer } from './model';

/** What annotations can be suggested of: one text as it was read, and what is known beside it. */
export interface Suggestable {
  readonly document: Document;
  readonly register: Register;
  /** Without one there are no codes to suggest. */
  readonly codebook?: Codebook;
}

/** Each actor whom the text certainly names. One who isn't in the register has no identifier to note. */
export function actorOffers({ document, register }: Suggestable): readonly Offer[] {
  return document.mentions.flatMap((mention): readonly Offer[] => {
    if (mention.kind !== 'actor' || mention.reading.status !== 'certain') return [];
    const actor = mention.reading.actorId;
    const name = register.get(actor)?.name ?? actor;
    const reason = { nl: `hier genoemd: ${name}`, en: `named here: ${name}` };
    return [{ kind: 'actor', span: mention.span, body: { motivation: 'identifying', actor }, reason }];
  });
}

/**
 * Each publication that the text certainly cites. A dossier is many publications, an attachment isn't the publication it is
 * attached to, and what *Idem* takes over isn't printed there: these aren't offered.
 */
export function citationOffers({ document }: Suggestable): readonly Offer[] {
  return document.mentions.flatMap((mention): readonly Offer[] => {
    if (mention.kind !== 'citation' || mention.type === 'dossier') return [];
    const { id, attachment, span } = mention;
    if (id === undefined || attachment !== undefined) return [];
    const reason = { nl: `hier aangehaald: ${id}`, en: `cited here: ${id}` };
    return [{ kind: 'citation', span, body: { motivation: 'linking', to: { kind: 'publication', id } }, reason }];
  });
}

/**
 * What somebody is quoted with, as a statement with the fields that are known, where the codebook has exactly one code for
 * statements. A quotation that nobody says, such as a title or a term, is none.
 */
export function quotationOffers({ document, register, codebook }: Suggestable): readonly Offer[] {
  const code = codebook === undefined ? undefined : onlyStatementCode(codebook);
  if (code === undefined) return [];
  return document.mentions.flatMap((mention): readonly Offer[] => {
    if (mention.kind !== 'quotation' || mention.speaker === undefined) return [];
    const span = mention.quoted;
    const statement = statementAt(document, [span], register);
    const isKnown = Object.keys(statement).length > 0;
    const body = { motivation: 'tagging', code: code.id, ...(isKnown && { statement }) } as const;
    return [{ kind: 'quotation', span, body, reason: quotationReason(mention) }];
  });
}

function quotationReason({ form, speaker }: Quotation): Offer['reason'] {
  const who = speaker?.value ?? '';
  return form === 'direct'
    ? { nl: `citaat: ${who}`, en: `quotation: ${who}` }
    : { nl: `weergegeven woorden: ${who}`, en: `reported words: ${who}` };
}

function onlyStatementCode(codebook: Codebook): Code | undefined {
  const [only, ...others] = allCodes(codebook).filter(({ code }) => code.isStatement && !code.isGroup);
  return others.length === 0 ? only?.code : undefined;
}
