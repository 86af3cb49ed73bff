import { decode } from '../text/decode';
import type { Files } from './model';

/** The contents of settings files, as they are in the editor or else on the disk. */
export interface SettingsTexts {
  /** Nothing where there is no such file; a file that is no text is there all the same. */
  textOf(uri: string): Promise<string | undefined>;
  /** The content in the editor. */
  inEditor(uri: string): string | undefined;
  /** The files that are open in the editor. */
  opened(): readonly string[];
  /** The files that were read from the disk, or looked for there, and not forgotten since. */
  looked(): readonly string[];
  /** Takes over the content in the editor, which counts before that on the disk; none gives the file back to the disk. */
  open(uri: string, text: string | undefined): void;
  /** Forgets what was read of files on the disk, or of all. */
  forget(uris?: readonly string[]): void;
}

/** Whether a file is no text of a corpus, whatever stands in it, but may be one of its settings files. */
export function mayBeSettings(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}

/**
 * No files yet. What is on the disk is read when it is first asked for, and not again until it is to be forgotten. A file that
 * is no text counts as if `noText` stood in it.
 */
export function createSettingsTexts(files: Files, noText = ''): SettingsTexts {
  const opened = new Map<string, string>();
  const onDisk = new Map<string, Promise<string | undefined>>();

  const read = async (uri: string): Promise<string | undefined> => {
    const bytes = await files.read(uri);
    if (bytes === undefined) return undefined;
    const decoded = decode(bytes);
    return decoded.status === 'text' ? decoded.text : noText;
  };

  return {
    async textOf(uri) {
      if (opened.has(uri)) return opened.get(uri);
      const reading = onDisk.get(uri) ?? read(uri);
      onDisk.set(uri, reading);
      const text = await reading;
      // What was opened in the meantime counts.
      return opened.get(uri) ?? text;
    },
    inEditor: (uri) => opened.get(uri),
    opened: () => [...opened.keys()],
    looked: () => [...onDisk.keys()],
    open(uri, text) {
      onDisk.delete(uri);
      if (text === undefined) opened.delete(uri);
      else opened.set(uri, text);
    },
    forget(uris) {
      if (uris === undefined) onDisk.clear();
      else for (const uri of uris) onDisk.delete(uri);
    },
  };
}
