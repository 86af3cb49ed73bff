/** Work that answers may have to wait for. */
export interface Reading {
  /** Resolves when all has been done that was begun so far, however it ended. */
  readonly done: Promise<void>;
  /** Takes note of work that was begun. */
  add(work: Promise<unknown>): void;
}

/** Nothing was begun but `first`. */
export function reading(first: Promise<unknown>): Reading {
  let done = settled(first);
  return {
    get done() {
      return done;
    },
    add(work) {
      done = settled(Promise.allSettled([done, work]));
    },
  };
}

function settled(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => {},
    () => {},
  );
}
