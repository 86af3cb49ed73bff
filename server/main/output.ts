import { once } from 'node:events';
import { styleText } from 'node:util';

/**
 * Writes to standard output as fast as the reader takes it. Where the reader goes away (`| head`) the process ends at once and
 * quietly: nobody is left to tell anything.
 */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** To be called once, before anything is printed. */
export function endQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/**
 * Text of a source as a terminal may show it: control characters, which could move the cursor or change colours, and those
 * that turn the direction of writing become a space or a mark in their place, so that columns stay what they are.
 */
export function shown(text: string): string {
  return text.replace(/[\t\v\f]/g, ' ').replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

type Style = Parameters<typeof styleText>[0];

/** Gives a text a colour or weight, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours where what is written goes to a terminal that shows them, `NO_COLOR` and `FORCE_COLOR` obeyed. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}

/** Tells on standard error what has gone wrong, a line each, and answers the exit code for that. */
export function fail(messages: readonly string[]): 2 {
  warn(messages);
  return 2;
}

/** Tells on standard error what a person should know, a line each. */
export function warn(messages: readonly string[]): void {
  for (const message of messages) process.stderr.write(`bronwijzer: ${shown(message)}\n`);
}
