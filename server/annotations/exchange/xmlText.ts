import type { XmlElement, XmlError } from '../../actors/import/xml';
import type { Wording } from '../../text/language';
import { xmlSafe } from './heldText';

/** XML that is written: an element with its letters done. */
export type XmlText = string;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * An element with other elements in it, one a line, indented by `depth`. Attributes without a value are left out. White space in
 * values is written so that no program makes ordinary spaces of it.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly XmlText[] = [],
): XmlText {
  const open = openTag(name, attributes);
  if (children.length === 0) return `<${open}/>`;
  const inside = children.map((child) => `\n${child}`).join('');
  return `<${open}>${inside.replaceAll('\n', '\n  ')}\n</${name}>`;
}

/** An element with a text in it, exactly as given but for what XML can't hold. */
export function textElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  text: string,
): XmlText {
  // A line feed is written by its number, so that no indenting moves what follows it.
  return `<${openTag(name, attributes)}>${escaped(text).replace(/[\r\n]/g, numbered)}</${name}>`;
}

/** The whole file. */
export function xmlFile(root: XmlText): string {
  return `${HEAD}${root}\n`;
}

function openTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value)).replace(/[\t\n\r]/g, numbered)}"`],
  );
  return `${name}${written.join('')}`;
}

function escaped(text: string): string {
  return xmlSafe(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function numbered(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** A text as it stands between tags, its line feeds as they are; for what isn't indented any more. */
export function preserved(text: string): XmlText {
  return escaped(text).replaceAll('\r', '&#13;');
}

/** What is told where XML can't be read. */
export function brokenXml({ line, message }: XmlError): Wording {
  return {
    nl: `De XML is stuk in regel ${line}: ${message}`,
    en: `The XML is broken in line ${line}: ${message}`,
  };
}

/** The text in an element, exactly as it is. */
export function rawText({ children }: XmlElement): string {
  const parts: string[] = [];
  const waiting = [...children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else waiting.push(...[...next.children].reverse());
  }
  return parts.join('');
}
