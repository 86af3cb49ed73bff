import type { Files, ListedEnding } from '../../../server/corpus/model';

/** Files in memory, by URI, and a record of which were read; changing `content` changes the disk. */
export function memoryFiles(content: Record<string, string | Uint8Array>): {
  files: { -readonly [Method in keyof Files]: Files[Method] };
  content: Record<string, string | Uint8Array>;
  reads: string[];
} {
  const reads: string[] = [];
  const files = {
    list: async (folder: string, ending: ListedEnding = '.txt') =>
      Object.keys(content)
        .filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith(ending))
        .sort(),
    isFolder: async (uri: string) => Object.keys(content).some((one) => one.startsWith(`${uri}/`)),
    read: async (uri: string) => {
      reads.push(uri);
      const found = content[uri];
      return typeof found === 'string' ? new TextEncoder().encode(found) : found;
    },
  };
  return { files, content, reads };
}
