import type { Connection, Diagnostic } from 'vscode-languageserver';

/** What is told of files without being asked, on its way to the client. */
export interface ToldUnasked {
  /** Something was read that may change it. */
  changed(): void;
  /** The client is told nothing after this. */
  stop(): void;
}

/**
 * Sends what is wrong in files, open or closed, and only what differs from what was last sent. `now` is what there is to tell,
 * by the URIs of the files; it is asked for again whenever something changed, never twice at the same time.
 */
export function tellUnasked(
  connection: Connection,
  now: () => Promise<ReadonlyMap<string, readonly Diagnostic[]>>,
): ToldUnasked {
  /** What was last sent of each file. */
  const sent = new Map<string, string>();
  let telling = false;
  let again = false;
  let stopped = false;

  const send = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    const told = JSON.stringify(diagnostics);
    if (stopped || told === (sent.get(uri) ?? '[]')) return;
    sent.set(uri, told);
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  const tell = async (): Promise<void> => {
    const files = await now();
    for (const uri of sent.keys()) if (!files.has(uri)) send(uri, []);
    for (const [uri, diagnostics] of files) send(uri, diagnostics);
  };

  return {
    changed() {
      again = true;
      if (telling) return;
      telling = true;
      void (async () => {
        while (again && !stopped) {
          again = false;
          await tell().catch((error: unknown) => connection.console.error(String(error)));
        }
        telling = false;
      })();
    },
    stop() {
      stopped = true;
    },
  };
}

/** The same for what may change with every letter that is typed: looked at once in so many milliseconds. */
export function onceIn(milliseconds: number, told: ToldUnasked): ToldUnasked {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  return {
    changed() {
      if (stopped) return;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        told.changed();
      }, milliseconds);
    },
    stop() {
      stopped = true;
      clearTimeout(waiting);
      told.stop();
    },
  };
}
