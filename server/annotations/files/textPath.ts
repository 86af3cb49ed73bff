/**
 * Whether a path is that of a text in a corpus, from its root and with forward slashes: a `.txt` that no part of the path leads
 * out of the folder to. A path out of a file of another program is opened only then.
 */
export function isTextPath(path: string): boolean {
  const names = path.split('/');
  return /\.txt$/i.test(path) && !/[\\\0]|^[a-z]:/i.test(path) && !names.some((name) => /^(?:|\.|\.\.)$/.test(name));
}
