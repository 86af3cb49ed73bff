/** The bytes of a text in base64; `atob` gives each byte as the character with its code. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Piece by piece, since a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += STEP)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + STEP)));
  return btoa(pieces.join(''));
}

const STEP = 8192;
