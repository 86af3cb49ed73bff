/**
 * A piece of Markdown. Being a type of its own, it can't be mistaken for text: the only ways to get one are the builders here,
 * and each of them escapes the text that it is given. So nothing that stands in a document is ever read as Markdown.
 */
export interface Markdown {
  readonly markdown: string;
}

export const NOTHING: Markdown = { markdown: '' };

/**
 * Markdown written here, with values put in: text is escaped, Markdown is taken as it is. Only the literal parts of the
 * template are trusted.
 */
export function md(literals: TemplateStringsArray, ...values: readonly (string | number | Markdown)[]): Markdown {
  const pieces = values.map((value, index) => asMarkdown(value) + (literals[index + 1] ?? ''));
  return { markdown: (literals[0] ?? '') + pieces.join('') };
}

/** Text in bold; nothing for no text, since `****` would show. */
export function bold(text: string): Markdown {
  return wrapped('**', text);
}

/** Text in italics; nothing for no text. */
export function italic(text: string): Markdown {
  return wrapped('*', text);
}

/** Text as a quotation of one paragraph. */
export function quoted(text: string): Markdown {
  return md`> ${text}`;
}

/** Items as a list with dots; an item that is empty is left out. */
export function list(items: readonly Markdown[]): Markdown {
  return joined(
    items.filter(isSomething).map((item) => md`- ${item}`),
    '\n',
  );
}

/** Paragraphs with a blank line between them; one that is empty is left out. */
export function paragraphs(parts: readonly (Markdown | undefined)[]): Markdown {
  return joined(parts.filter(isSomething), '\n\n');
}

/** Lines below each other in one paragraph. */
export function lines(parts: readonly (Markdown | undefined)[]): Markdown {
  return joined(parts.filter(isSomething), '  \n');
}

/** Pieces with a separator of ours between them (`', '`, `' · '`). */
export function joined(parts: readonly Markdown[], separator: string): Markdown {
  return { markdown: parts.map((part) => part.markdown).join(separator) };
}

/** The schemes that a link may have: the web's, and those under which editors keep the files of a workspace. */
const LINKED_SCHEMES = /^(?:https?|file|vscode-remote|vscode-vfs|vscode-test-web):\/\//i;

/**
 * A link to an address of the web or to a file of the corpus. For any other address (`command:`, `javascript:`, `data:`)
 * the label alone, as text.
 */
export function link(label: string, address: string): Markdown {
  if (!LINKED_SCHEMES.test(address)) return md`${label}`;
  return { markdown: `[${escaped(label)}](${safeAddress(address)})` };
}

/** An address of the web that can be read as well as followed; anything else as text. */
export function address(url: string): Markdown {
  return /^https?:\/\//i.test(url) ? { markdown: `<${safeAddress(url)}>` } : md`${url}`;
}

function wrapped(sign: string, text: string): Markdown {
  const inside = escaped(text).trim();
  return { markdown: inside === '' ? '' : sign + inside + sign };
}

function isSomething(part: Markdown | undefined): part is Markdown {
  return part !== undefined && part.markdown !== '';
}

function asMarkdown(value: string | number | Markdown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? escaped(value) : value.markdown;
}

/**
 * Text that Markdown shows as it stands, on one line. Escaped is what CommonMark and its GitHub flavour would read as
 * emphasis, code, HTML, entity, link, image, table or mathematics; bare addresses, which would become links; and what makes
 * a heading, list or quotation at the start of a line. Characters that can't be seen but change what is seen are left out.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*[\]<>&|~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/:\/\//g, '\\://')
    .replace(/@/g, '\\@')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^( ?)([-+#=])/, '$1\\$2')
    .replace(/^( ?\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

/** Without control characters, marks that turn the direction of writing, and halves of characters; white space as one space. */
function visible(text: string): string {
  return text
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** An address in which nothing can end the link or be read as an entity. What is already encoded stays as it is. */
function safeAddress(address: string): string {
  return address
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'*+,=%]/gu, (sign) => encodeURIComponent(sign).replace(/[()]/g, percentEncoded));
}

function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
