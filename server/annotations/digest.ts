/**
 * Which version of a text this is: `sha-256:` and the hexadecimal SHA-256 of the text as UTF-8, without a byte-order mark; what
 * `sha256sum` prints of a file that has none.
 */
export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha-256:${[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
