import { type Language, say, type Wording } from '../../text/language';
import type { Code } from './model';

/** The words of a code: what REFI-QDA has one text for. */
export type CodeWords = Pick<Code, 'description' | 'use' | 'avoid' | 'examples'>;

/** One text with all that is written of a code, each part behind a line that says what it is. */
export function descriptionOf({ description, use, avoid, examples }: CodeWords, language: Language): string {
  const parts = [
    description,
    use === undefined ? undefined : `${say(language, LABELS.use)}\n${use}`,
    avoid === undefined ? undefined : `${say(language, LABELS.avoid)}\n${avoid}`,
    examples === undefined
      ? undefined
      : [say(language, LABELS.examples), ...examples.map((example) => `- ${example.replaceAll('\n', '\n  ')}`)].join(
          '\n',
        ),
  ];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

/** The parts of such a text; one of another program is all description. */
export function wordsOf(text: string): CodeWords {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const parts = new Map<Part, string[]>();
  let part: Part = 'description';
  for (const line of lines) {
    const next = partAt(line);
    if (next !== undefined && !parts.has(next)) part = next;
    else parts.set(part, [...(parts.get(part) ?? []), line]);
    if (next !== undefined && !parts.has(next)) parts.set(next, []);
  }
  const textOf = (name: Part) => parts.get(name)?.join('\n').trim();
  const [description, use, avoid] = [textOf('description'), textOf('use'), textOf('avoid')];
  const examples = examplesIn(parts.get('examples') ?? []);
  return {
    ...(description && { description }),
    ...(use && { use }),
    ...(avoid && { avoid }),
    ...(examples.length > 0 && { examples }),
  };
}

type Part = 'description' | 'use' | 'avoid' | 'examples';

const LABELS: Readonly<Record<Exclude<Part, 'description'>, Wording>> = {
  use: { nl: 'Wel gebruiken:', en: 'When to use:' },
  avoid: { nl: 'Niet gebruiken:', en: 'When not to use:' },
  examples: { nl: 'Voorbeelden:', en: 'Examples:' },
};

function partAt(line: string): Part | undefined {
  const words = line.trim();
  return (['use', 'avoid', 'examples'] as const).find((part) => words === LABELS[part].nl || words === LABELS[part].en);
}

function examplesIn(lines: readonly string[]): readonly string[] {
  const examples: string[] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) examples.push(line.slice(2));
    else if (examples.length > 0) examples.push(`${examples.pop()}\n${line.replace(/^ {2}/, '')}`);
    else if (line.trim() !== '') examples.push(line);
  }
  return examples.map((example) => example.trim()).filter((example) => example !== '');
}
