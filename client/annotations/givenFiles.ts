import { FileType, Uri, workspace } from 'vscode';
import type { ExchangedFile } from '../../server/protocol/annotationRequests';
import { base64 } from '../base64';
import { nameOf } from './nameOf';

/** More than this isn't sent to the server in one request. */
const MOST_BYTES = 128 * 1024 * 1024;

/** What programs that annotate write. */
const EXCHANGED = /\.(?:qdpx|qdc|ann|conf|txt|json|jsonld|xmi|xml|conll|conllu|iob|bio|tsv|csv)$/i;

/**
 * Reads files that were chosen, and those of other programs in folders that were. A file of a folder is called by its path in it,
 * a file that was chosen by its name alone. Too much to send is `'too much'`; one that can't be read throws.
 */
export async function readGivenFiles(uris: readonly Uri[]): Promise<readonly ExchangedFile[] | 'too much'> {
  const files: ExchangedFile[] = [];
  let size = 0;
  for (const uri of uris) {
    for (const { uri: file, path } of await filesAt(uri)) {
      size += (await workspace.fs.stat(file)).size;
      if (size > MOST_BYTES) return 'too much';
      files.push({ path, base64: base64(await workspace.fs.readFile(file)) });
    }
  }
  return files;
}

interface Found {
  readonly uri: Uri;
  readonly path: string;
}

async function filesAt(uri: Uri): Promise<readonly Found[]> {
  const { type } = await workspace.fs.stat(uri);
  if (type & FileType.Directory) return filesIn(uri, '');
  return [{ uri, path: nameOf(uri) }];
}

/** A folder behind a symbolic link isn't entered, for it may lead back to where it stands. */
async function filesIn(folder: Uri, inside: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  const entries = await workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) found.push(...(await filesIn(uri, `${inside}${name}/`)));
    else if (type === FileType.File && EXCHANGED.test(name)) found.push({ uri, path: `${inside}${name}` });
  }
  return found;
}
