/**
 * Our own Markdown for a client that shows none: the text without its signs, an address behind the label that it is linked
 * to. It reads what `features/markdown.ts` writes, where everything that comes from a text is escaped, and no more.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^(?:> |#{1,6} )/gm, '')
    .replace(/ {2}$/gm, '')
    .replace(
      /\\(.)|\[((?:[^\\\]]|\\.)*)\]\(([^)]*)\)|\*+/g,
      (_sign, escaped?: string, label?: string, address?: string) =>
        label === undefined ? (escaped ?? '') : withAddress(unescaped(label), address ?? ''),
    );
}

function withAddress(label: string, address: string): string {
  return label === address ? label : `${label} (${address})`;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
