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

/** Waits for work that is under way, but not when the client cancels, and no longer than `limit` milliseconds where one is given. */
export function waitFor(work: Promise<void>, token: CancellationToken, limit?: number): Promise<void> {
  if (token.isCancellationRequested) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = limit === undefined ? undefined : setTimeout(resolve, limit);
    const listener = token.onCancellationRequested(() => done());
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    work.then(done, done);
  });
}
