/** The lines above and below. */
export interface Lines {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Where a field stands. */
export interface Place {
  /** The fields and lists (`[]`) around it, from the outermost on. */
  readonly path: readonly string[];
  /** The other fields beside it. */
  readonly siblings: ReadonlySet<string>;
}

/**
 * Where in a YAML text a field stands that has `lead`, spaces and dashes, before it on its line. The lines are read by their
 * indentation alone, for what is being typed is no YAML yet.
 */
export function placeOf(lead: string, { before, behind }: Lines): Place {
  const siblings = new Set<string>();
  const path: string[] = [];
  let column = lead.length;
  let inList = false;
  /** Goes out of the lists that are opened on a line. */
  const leave = (dashes: string): void => {
    for (let at = dashes.lastIndexOf('-'); at >= 0; at = dashes.lastIndexOf('-', at - 1)) {
      path.unshift('[]');
      column = at;
      inList = true;
      if (at === 0) break;
    }
  };
  leave(lead);
  for (const line of before.toReversed()) {
    const { dashes, key, at } = fieldOf(line);
    if (key === undefined || at > column || (at === column && inList && dashes.includes('-'))) continue;
    if (at === column && !inList) {
      if (path.length === 0) siblings.add(key);
      leave(dashes);
      continue;
    }
    path.unshift(key);
    column = at;
    inList = false;
    leave(dashes);
  }
  for (const line of behind) {
    const { dashes, key, at } = fieldOf(line);
    if (key === undefined || at > lead.length) continue;
    if (at < lead.length || dashes.includes('-')) break;
    siblings.add(key);
  }
  return { path, siblings };
}

/** The key on a line, the column at which it stands, and the spaces and dashes before it. */
function fieldOf(line: string): { readonly dashes: string; readonly key?: string; readonly at: number } {
  const [, dashes = '', key] = /^( *(?:- +)*)["']?([\w./ -]+?)["']? *:(?:\s|$)/.exec(line) ?? [];
  return { dashes, at: dashes.length, ...(key !== undefined && { key }) };
}

/** The lines of a text, without what ends them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
