import { Inflate, zipSync } from 'fflate';
import type { Wording } from '../../text/language';
import type { ExchangeFile } from './model';

/** More than these nobody's project has, and a program that reads them could be brought down with. */
const MOST_FILES = 20_000;
const MOST_BYTES = 512 * 1024 * 1024;

export type Opened =
  | { readonly status: 'opened'; readonly files: readonly ExchangeFile[]; readonly names: readonly string[] }
  | { readonly status: 'refused'; readonly reason: Wording };

/** Files as a zip; always the same bytes for the same files. */
export function zipOf(files: readonly ExchangeFile[]): Uint8Array {
  // The oldest day that a zip can hold, in the local time in which it is written.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { mtime });
}

/**
 * The files of a zip that are wanted, and the names of all. Refused as a whole: what is no zip or is cut off, a name that leads
 * out of the folder (`../`, `/`, `C:`), and what would become larger than `mostBytes` when it is unpacked, whatever its own
 * directory says about sizes. Memory and time stay within `mostBytes`.
 */
export function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean, mostBytes = MOST_BYTES): Opened {
  const entries = directoryOf(bytes);
  if (entries === undefined) return { status: 'refused', reason: NO_ZIP };
  if (entries.length > MOST_FILES) return { status: 'refused', reason: TOO_LARGE };
  if (entries.some(({ name }) => leadsOutside(name))) return { status: 'refused', reason: LEADS_OUTSIDE };
  const wanted = entries.filter(({ name }) => !name.endsWith('/') && isWanted(name));
  // Where the directory itself says that it is too large nothing needs to be unpacked to find out.
  if (wanted.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostBytes)
    return { status: 'refused', reason: TOO_LARGE };
  const files: ExchangeFile[] = [];
  let left = mostBytes;
  for (const entry of wanted) {
    const unpacked = unpack(bytes, entry, left);
    if (typeof unpacked === 'string')
      return { status: 'refused', reason: unpacked === 'too large' ? TOO_LARGE : NO_ZIP };
    left -= unpacked.length;
    files.push({ path: entry.name, bytes: unpacked });
  }
  return { status: 'opened', files, names: entries.map(({ name }) => name) };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** As the directory says. */
  readonly unpacked: number;
  readonly at: number;
}

/** The central directory (APPNOTE 6.3.10, § 4.3.12); nothing where it can't be read, as of an archive beyond 4 GB. */
function directoryOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function leadsOutside(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');
}

function unpack(bytes: Uint8Array, { method, packed, at }: Entry, most: number): Uint8Array | 'too large' | 'broken' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return 'broken';
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) return 'broken';
  if (method === 0) return packed > most ? 'too large' : data.slice();
  return method === 8 ? inflated(data, most) : 'broken';
}

/** What packs well comes out in pieces, so that it is stopped as soon as it is too large. */
function inflated(data: Uint8Array, most: number): Uint8Array | 'too large' | 'broken' {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, isLast) => {
    pieces.push(piece);
    size += piece.length;
    isWhole ||= isLast;
  });
  try {
    for (let at = 0; at < data.length; at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
      if (size > most) return 'too large';
    }
  } catch {
    return 'broken';
  }
  if (!isWhole) return 'broken';
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const STEP = 16 * 1024;

const NO_ZIP: Wording = {
  nl: 'Dit is geen zipbestand, of het is beschadigd. Exporteer het opnieuw.',
  en: 'This is no zip file, or it is damaged. Export it again.',
};

const LEADS_OUTSIDE: Wording = {
  nl: 'In dit zipbestand zit een pad dat buiten zijn eigen map leidt. Het is niet geopend.',
  en: 'A path in this zip file leads out of its own folder. It was not opened.',
};

const TOO_LARGE: Wording = {
  nl: 'Uitgepakt is dit zipbestand te groot om te lezen. Exporteer minder teksten tegelijk.',
  en: 'Unpacked, this zip file is too large to read. Export fewer texts at a time.',
};
