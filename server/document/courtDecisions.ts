import type { Citation } from '../citations/model';

/**
 * The citations, with one identifier for a decision that the text cites by its LJN and by its ECLI: an ECLI of a Dutch court ends
 * with the LJN that the decision had before. That of an advocate general's advice (`PHR`) ends as that of the judgment does, so
 * it doesn't count; and an LJN with which two other ECLIs end stays what it is.
 */
export function joinDecisions(citations: readonly Citation[]): readonly Citation[] {
  const byNumber = new Map<string, Set<string>>();
  for (const { type, id } of citations) {
    const number = type === 'ecli' ? JUDGMENT.exec(id ?? '')?.[1] : undefined;
    if (id === undefined || number === undefined) continue;
    byNumber.set(number, (byNumber.get(number) ?? new Set()).add(id));
  }
  return citations.map((citation) => {
    const [id, ...others] = (citation.type === 'ljn' && byNumber.get(citation.number.value)) || [];
    return id === undefined || others.length > 0 ? citation : { ...citation, id };
  });
}

const JUDGMENT = /^ECLI:NL:(?!PHR:)[A-Z]{2,7}:\d{4}:([A-Z]{2}\d{4})$/;
