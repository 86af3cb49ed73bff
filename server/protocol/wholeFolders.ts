import { SIDECAR_EXTENSION } from '../annotations/files/sidecarPath';
import { belongsToAny } from '../corpus/membership';
import type { Files } from '../corpus/model';
import type { Session } from './session';
import { sortFiles } from './toldFiles';

/** Milliseconds after which a folder that came is looked into once more. */
const later = 1000;

/**
 * Follows folders as a whole: answers what takes note of those that came, went or took the place of others, and is done when
 * what is there now has been read. Of the files in them nobody need be told: not of those that came before a new folder was
 * watched as well, nor of those in a folder that goes, or that gets another name. What turns out to be no folder costs a look.
 * `next` does one reading after the other.
 */
export function followWholeFolders(
  { workspace, annotations }: Session,
  files: Files,
  next: (task: () => Promise<void>) => Promise<void>,
): (folders: readonly string[]) => Promise<void> {
  const take = async (uris: readonly string[]): Promise<void> => {
    const { texts, settings, noted } = sortFiles(uris);
    if (texts.length + settings.length + noted.length === 0) return;
    await next(async () => {
      await workspace.refresh(texts);
      // With new texts new settings files may count, for which nobody has looked yet.
      if (texts.length + settings.length > 0) await workspace.followSettings(settings);
      if (noted.length > 0) annotations.changedOnDisk(noted);
    });
  };
  const listIn = async (folders: readonly string[]): Promise<ReadonlySet<string>> => {
    const lists = folders.flatMap((folder) => [files.list(folder), files.list(folder, SIDECAR_EXTENSION)]);
    return new Set((await Promise.all(lists)).flat());
  };
  const knownIn = (folders: readonly string[]): readonly string[] => [
    ...workspace.knownIn(folders),
    ...annotations.knownIn(folders),
  ];
  /** A large folder may still be filled, and a folder that came with it is never watched by some editors. */
  const lookAgain = async (folders: readonly string[], seen: ReadonlySet<string>): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, later));
    const found = await listIn(folders);
    const more = [...found].filter((uri) => !seen.has(uri));
    if (more.length === 0) return;
    await take([...more, ...knownIn(folders).filter((uri) => !found.has(uri))]);
    await lookAgain(folders, found);
  };
  const look = async (told: readonly string[]): Promise<void> => {
    const isFolder = await Promise.all(told.map((one) => files.isFolder(one)));
    const there = told.filter((_, index) => isFolder[index]);
    const found = await listIn(there);
    await take([...new Set([...found, ...knownIn(told)])]);
    if (there.length > 0) void lookAgain(there, found);
  };
  return (folders) => look(outermost(folders));
}

/** Folders without those that lie in others of them. */
function outermost(folders: readonly string[]): readonly string[] {
  const isInside = belongsToAny(folders);
  return folders.filter((folder) => !isInside(folder));
}
