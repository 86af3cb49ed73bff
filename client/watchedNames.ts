const ours = /\.(?:txt|ya?ml|jsonld|rejected\.json)$/i;
const anyExtension = /\.[a-z][a-z0-9]{0,15}$/i;
const unlisted = /(?:^|\/)(?:\.|node_modules(?:\/|$))/;

/**
 * Whether the server can make anything of a file or folder, by its address and its path in the folder of the workspace. It knows
 * this better (`server/protocol/toldFiles.ts`); here it keeps what is none of its business from being told at all.
 */
export function maybeOurs(uri: string, path: string): boolean {
  return ours.test(uri) || !(anyExtension.test(uri) || unlisted.test(path));
}
