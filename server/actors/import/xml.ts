import { SaxesParser } from 'saxes';

/** An element of an XML file: names without their prefix, comments and processing instructions left out. */
export interface XmlElement {
  readonly name: string;
  /** What stands before the name, where something does: `tei:person`. */
  readonly prefix?: string;
  /** By name as printed: `ref`, `xml:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** XML that can't be read: where, and why in the words of the parser. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The root element of an XML file. Throws an `XmlError` at the first mistake. What a DOCTYPE declares counts for nothing: no
 * entity of it is expanded, no file or address in it opened; a reference to such an entity is a mistake like any other.
 */
export function parseXml(text: string): XmlElement {
  const open: {
    name: string;
    prefix?: string;
    attributes: Record<string, string>;
    children: (XmlElement | string)[];
  }[] = [{ name: '', attributes: {}, children: [] }];
  const parser = new SaxesParser();
  const add = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ name, attributes }) => {
    const colon = name.lastIndexOf(':');
    const prefix = colon < 0 ? {} : { prefix: name.slice(0, colon) };
    const element = { name: name.slice(colon + 1), ...prefix, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', ({ message }) => {
    throw new XmlError(parser.line, message.replace(/^\d+:\d+: /, ''));
  });
  parser.write(text).close();
  const root = open[0]?.children.find((child) => typeof child !== 'string');
  if (root === undefined || typeof root === 'string') throw new XmlError(1, 'document must contain a root element.');
  return root;
}

/** The element itself and all in it that are called so, in the order of the file; none inside another of the name. */
export function elements(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    else waiting.push(...[...childrenOf(next)].reverse());
  }
  return found;
}

/** The elements directly in this one, or those that are called so. */
export function childrenOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.flatMap((child) => (typeof child === 'string' || (name ?? child.name) !== child.name ? [] : [child]));
}

/** The text in an element, white space as one space; nothing where there is none. */
export function xmlText(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const parts: string[] = [];
  const waiting: (XmlElement | string)[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else waiting.push(...[...next.children].reverse());
  }
  const text = parts.join('').replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}
