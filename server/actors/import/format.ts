import type { Format, Imported } from './model';
import { isOpenkamer, readOpenkamer } from './openkamer';
import { isParlamint, readParlamint } from './parlamint';
import { isPopolo, readPopolo } from './popolo';
import { isTweedeKamer, readTweedeKamer } from './tweedeKamer';
import { parseXml, type XmlElement, XmlError } from './xml';

/** A file to be imported: how messages call it, and its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Why a file can't be imported. */
export type Unusable =
  | { readonly kind: 'empty' }
  /** `line` from 1. */
  | { readonly kind: 'broken XML'; readonly line: number; readonly reason: string }
  | { readonly kind: 'broken JSON'; readonly reason: string }
  | { readonly kind: 'unknown format' };

export type Recognised =
  | { readonly status: 'read'; readonly imported: readonly Imported[] }
  | { readonly status: 'unusable'; readonly file: string; readonly reason: Unusable };

/**
 * Reads files of any of the known formats, told by what stands in them, not by their names. Files of one format are read
 * together, since one refers to the other (`person.json` and `parliament.json`). The first that can't be used is answered alone.
 */
export function readFiles(files: readonly SourceFile[]): Recognised {
  const recognised: (Content & { readonly file: string })[] = [];
  for (const file of files) {
    const content = contentOf(file.text);
    if ('kind' in content) return { status: 'unusable', file: file.name, reason: content };
    recognised.push({ file: file.name, ...content });
  }
  const of = (format: Format) => recognised.filter((item) => item.format === format);
  const names = (format: Format): readonly string[] => of(format).map(({ file }) => file);
  const contents = (format: Format): readonly unknown[] => of(format).map(({ content }) => content);
  const roots = recognised.flatMap((item) => (item.format === 'parlamint' ? [item.content] : []));
  // From the most exact to the one that only says «minister» or «MP»: what an earlier one says, a later one needn't add.
  const imported = [
    readTweedeKamer(names('tweedeKamer'), contents('tweedeKamer')),
    readOpenkamer(names('openkamer'), contents('openkamer')),
    readPopolo(names('popolo'), contents('popolo')),
    readParlamint(names('parlamint'), roots),
  ];
  return { status: 'read', imported: imported.filter(({ files }) => files.length > 0) };
}

type Content =
  | { readonly format: 'parlamint'; readonly content: XmlElement }
  | { readonly format: Exclude<Format, 'parlamint'>; readonly content: unknown };

function contentOf(text: string): Content | Unusable {
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) return { kind: 'empty' };
  return start === '<' ? xmlContent(text) : /[[{]/.test(start) ? jsonContent(text) : { kind: 'unknown format' };
}

function xmlContent(text: string): Content | Unusable {
  try {
    const root = parseXml(text);
    return isParlamint(root) ? { format: 'parlamint', content: root } : { kind: 'unknown format' };
  } catch (error) {
    if (error instanceof XmlError) return { kind: 'broken XML', line: error.line, reason: error.message };
    throw error;
  }
}

function jsonContent(text: string): Content | Unusable {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { kind: 'broken JSON', reason: error instanceof Error ? error.message : String(error) };
  }
  if (isOpenkamer(content)) return { format: 'openkamer', content };
  if (isTweedeKamer(content)) return { format: 'tweedeKamer', content };
  if (isPopolo(content)) return { format: 'popolo', content };
  return { kind: 'unknown format' };
}
