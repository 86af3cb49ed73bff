import type { Citation, Part } from '../../../server/citations/model';
import { readCitations } from '../../../server/citations/read';

/** A citation as a test shows it: its text, and the value of every part, without where the parts stand. */
export type ReadOut = Readonly<Record<string, string>>;

/** What is cited in a flow, in order. */
export function cited(flow: string, where: 'body' | 'note' = 'body'): readonly ReadOut[] {
  return readCitations(flow, where).citations.map((citation) => readOut(flow, citation));
}

/** One citation; spans are turned into the text that they cover. */
export function readOut(flow: string, citation: Citation): ReadOut {
  const { kind: _, span, ...parts } = citation;
  const values = Object.entries(parts).flatMap(([name, value]) => {
    if (typeof value === 'string') return [[name, value] as const];
    return isPart(value) ? [[name, value.value] as const] : [];
  });
  return { text: flow.slice(span.start, span.end), ...Object.fromEntries(values) };
}

/** The text that each part of a citation covers, by the name of the part. */
export function printedParts(flow: string, citation: Citation): Readonly<Record<string, string>> {
  const parts = Object.entries(citation).flatMap(([name, value]) =>
    isPart(value) ? [[name, flow.slice(value.span.start, value.span.end)] as const] : [],
  );
  return Object.fromEntries(parts);
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'value' in value && 'span' in value;
}
