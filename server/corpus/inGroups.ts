/** How far the reading of many files is. */
export type Progress = (done: number, total: number) => void;

/** Files are asked for in groups, so that a slow file system is waited for once a group and not once a file. */
const filesAtOnce = 16;
/** Milliseconds of reading after which requests that wait get their turn. */
const slice = 10;

/**
 * Asks for many files, and takes over what they say one after the other: `ask` starts asking for one, and answers how it is
 * taken over when it is there. Can be stopped at any file.
 */
export async function inGroups(
  uris: readonly string[],
  ask: (uri: string) => Promise<() => Promise<void>>,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<void> {
  let since = Date.now();
  for (let start = 0; start < uris.length; start += filesAtOnce) {
    const asked = uris.slice(start, start + filesAtOnce).map(ask);
    for (const [index, one] of asked.entries()) {
      const take = await one;
      if (signal?.aborted) return;
      await take();
      if (Date.now() - since < slice) continue;
      progress?.(start + index + 1, uris.length);
      await new Promise((resolve) => setTimeout(resolve));
      since = Date.now();
    }
  }
  progress?.(uris.length, uris.length);
}
