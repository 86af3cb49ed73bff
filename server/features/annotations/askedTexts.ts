/**
 * Does work that wants texts at once where these can only be had later: what it asks for in vain is loaded, and the work done
 * again, until it asks for nothing new. So the work must change nothing, and ask the same of the same texts.
 */
export async function withAskedTexts<Result>(
  load: (path: string) => Promise<string | undefined>,
  work: (textOf: (path: string) => string | undefined) => Promise<Result>,
): Promise<Result> {
  const texts = new Map<string, string | undefined>();
  for (;;) {
    const asked = new Set<string>();
    const result = await work((path) => {
      if (!texts.has(path)) asked.add(path);
      return texts.get(path);
    });
    if (asked.size === 0) return result;
    for (const path of asked) texts.set(path, await load(path));
  }
}
