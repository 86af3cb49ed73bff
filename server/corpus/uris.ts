import { URI } from 'vscode-uri';

/** One spelling for each URI: editors and file systems differ in what they percent-encode (`(`, `:`, letters with accents). */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The last part of a URI, as it is written on the disk. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
