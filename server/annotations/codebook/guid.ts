import type { Code } from './model';

/**
 * The GUID of a code in other programs: the one it came with, or else one made of its identifier, always the same. The form is
 * that of a UUID of version 8 from a name by SHA-256 (RFC 9562, § 5.8 and appendix B.2).
 */
export async function guidOf({ id, guid }: Pick<Code, 'id' | 'guid'>): Promise<string> {
  if (guid !== undefined) return guid;
  const name = new TextEncoder().encode(`urn:bronwijzer:code:${id}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', name)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
