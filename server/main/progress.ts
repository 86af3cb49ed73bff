import { clearLine, cursorTo } from 'node:readline';

/** How far long work has come, told to who waits for it at a terminal. */
export interface Progress {
  /** Shows a line in the place of the one before. To be called as often as one likes. */
  readonly show: (line: string) => void;
  /** Takes the line away: to be called before anything else is written. */
  readonly clear: () => void;
}

/** Work that is done sooner needs no telling. */
const PATIENCE = 500;
/** Oftener than this nobody can read. */
const INTERVAL = 100;

/**
 * Progress on a stream that is a terminal; none anywhere else. It has no timer, since work that doesn't wait would keep it from
 * running. `now` answers milliseconds.
 */
export function progressOn(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number },
  now: () => number = Date.now,
): Progress {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let next = now() + PATIENCE;
  let shows = false;
  const clear = (): void => {
    if (!shows) return;
    cursorTo(stream, 0);
    clearLine(stream, 0);
    shows = false;
  };
  return {
    clear,
    show(line) {
      if (now() < next) return;
      next = now() + INTERVAL;
      clear();
      stream.write(line.slice(0, (stream.columns ?? 80) - 1));
      shows = true;
    },
  };
}
