import { URI } from 'vscode-uri';

/** One spelling for each URI: editors and file systems differ in what they percent-encode (`(`, `:`, letters with accents). */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}
