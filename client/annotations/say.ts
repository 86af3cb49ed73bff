import { env } from 'vscode';

/** A sentence for the user, in the language of the editor where we have it. */
export function say({ nl, en }: { readonly nl: string; readonly en: string }): string {
  return env.language.startsWith('nl') ? nl : en;
}
