import type { CancellationToken } from 'vscode-languageserver';

/** A signal that is given when the client cancels a request. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** Milliseconds that an answer about a whole corpus waits for the files of the workspace to be found. */
export const corpusPatience = 5000;

/**
 * Waits for work that is under way, but not when the client cancels, and no longer than `limit` milliseconds where one is given.
 * Answers whether it is done.
 */
export function waitFor(work: Promise<void>, token: CancellationToken, limit?: number): Promise<boolean> {
  if (token.isCancellationRequested) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = (isDone: boolean): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(isDone);
    };
    const timer = limit === undefined ? undefined : setTimeout(() => stop(false), limit);
    const listener = token.onCancellationRequested(() => stop(false));
    const done = (): void => stop(true);
    work.then(done, done);
  });
}
