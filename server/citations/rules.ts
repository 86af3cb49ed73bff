import type { Part } from './model';
import type { Tokens } from './tokens';

/** What a rule has read: the value, and the token at which reading goes on. */
export interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

/**
 * A non-terminal of the grammar: reads something that starts at the token `at`, or answers undefined and has no effect.
 * A rule looks at a bounded number of tokens, or moves on over those it reads; so a text is read in linear time.
 */
export type Rule<Value> = (tokens: Tokens, at: number) => Read<Value> | undefined;

/** The value that a rule reads. */
export type ValueOf<SomeRule> = SomeRule extends Rule<infer Value> ? Value : never;

/** One token of any of these spellings, in capitals or not. */
export function word(...spellings: readonly string[]): Rule<string> {
  const wanted = new Set(spellings);
  return (tokens, at) => {
    if (tokens.kind(at) !== 'word' || !wanted.has(tokens.lower(at))) return undefined;
    return { value: tokens.text(at), next: at + 1 };
  };
}

/** Words that follow each other, in capitals or not: `words('tot en met')`. */
export function words(phrase: string): Rule<string> {
  return map(listOf(...phrase.split(' ').map((one) => word(one))), () => phrase);
}

/** One token spelled exactly so. */
export function exactly(...spellings: readonly string[]): Rule<string> {
  const wanted = new Set(spellings);
  return (tokens, at) => {
    const text = tokens.text(at);
    return text !== '' && wanted.has(text) ? { value: text, next: at + 1 } : undefined;
  };
}

/** One word token as it stands, if it passes the test. */
export function wordLike(test: (text: string) => boolean): Rule<string> {
  return (tokens, at) => {
    if (tokens.kind(at) !== 'word') return undefined;
    const text = tokens.text(at);
    return test(text) ? { value: text, next: at + 1 } : undefined;
  };
}

/** A run of digits whose length lies between the two, both included. */
export function digits(least: number, most: number = least): Rule<string> {
  return (tokens, at) => {
    if (tokens.kind(at) !== 'digits') return undefined;
    const length = tokens.end(at) - tokens.start(at);
    return length >= least && length <= most ? { value: tokens.text(at), next: at + 1 } : undefined;
  };
}

/** The rule, on condition that its first token stands directly behind the token before it. */
export function glued<Value>(rule: Rule<Value>): Rule<Value> {
  return (tokens, at) => (tokens.isGlued(at) ? rule(tokens, at) : undefined);
}

/** The rule, on condition that there is a gap before its first token. */
export function apart<Value>(rule: Rule<Value>): Rule<Value> {
  return (tokens, at) => (tokens.isGlued(at) ? undefined : rule(tokens, at));
}

/** The rules one behind the other; a record of what each has read, under the same names. */
export function inOrder<Rules extends Readonly<Record<string, Rule<unknown>>>>(
  rules: Rules,
): Rule<{ readonly [Name in keyof Rules]: ValueOf<Rules[Name]> }> {
  const entries = Object.entries(rules);
  return (tokens, at) => {
    const values: Record<string, unknown> = {};
    let next = at;
    for (const [name, rule] of entries) {
      const read = rule(tokens, next);
      if (read === undefined) return undefined;
      values[name] = read.value;
      next = read.next;
    }
    return { value: values as { [Name in keyof Rules]: ValueOf<Rules[Name]> }, next };
  };
}

/** The rules one behind the other, all of one kind; a list of what they have read. */
export function listOf<Value>(...rules: readonly Rule<Value>[]): Rule<readonly Value[]> {
  return (tokens, at) => {
    const values: Value[] = [];
    let next = at;
    for (const rule of rules) {
      const read = rule(tokens, next);
      if (read === undefined) return undefined;
      values.push(read.value);
      next = read.next;
    }
    return { value: values, next };
  };
}

/** The first of the rules that can read here. */
export function oneOf<Value>(...rules: readonly Rule<Value>[]): Rule<Value> {
  return (tokens, at) => {
    for (const rule of rules) {
      const read = rule(tokens, at);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

/** The rule, or nothing. */
export function optional<Value>(rule: Rule<Value>): Rule<Value | undefined> {
  return (tokens, at) => rule(tokens, at) ?? { value: undefined, next: at };
}

/** The rule as often as it can read, or so many times at most. A limit is needed where what follows may still fail. */
export function many<Value>(rule: Rule<Value>, most = Number.POSITIVE_INFINITY): Rule<readonly Value[]> {
  return (tokens, at) => {
    const values: Value[] = [];
    let next = at;
    for (;;) {
      const read = values.length < most ? rule(tokens, next) : undefined;
      if (read === undefined || read.next === next) return { value: values, next };
      values.push(read.value);
      next = read.next;
    }
  };
}

/** Moves on to where the rule can read, over no more than so many tokens; that is not read itself. */
export function upTo(rule: Rule<unknown>, most: number): Rule<undefined> {
  return (tokens, at) => {
    for (let next = at; next <= at + most && next <= tokens.length; next += 1) {
      if (rule(tokens, next) !== undefined) return { value: undefined, next };
    }
    return undefined;
  };
}

/** Reads nothing, on condition that the rule could read here. */
export function ahead(rule: Rule<unknown>): Rule<undefined> {
  return (tokens, at) => (rule(tokens, at) === undefined ? undefined : { value: undefined, next: at });
}

/** Reads nothing, on condition that the rule could not read here. */
export function notAhead(rule: Rule<unknown>): Rule<undefined> {
  return (tokens, at) => (rule(tokens, at) === undefined ? { value: undefined, next: at } : undefined);
}

/** Reads nothing, at the end of the flow. */
export const atEnd: Rule<undefined> = (tokens, at) =>
  at >= tokens.length ? { value: undefined, next: at } : undefined;

/** What the rule reads, turned into something else; undefined from `turn` means that it can't be read after all. */
export function map<Value, Other>(rule: Rule<Value>, turn: (value: Value) => Other | undefined): Rule<Other> {
  return (tokens, at) => {
    const read = rule(tokens, at);
    if (read === undefined) return undefined;
    const value = turn(read.value);
    return value === undefined ? undefined : { value, next: read.next };
  };
}

/** What the rule reads as it is printed, in place of its value. */
export function asPrinted(rule: Rule<unknown>): Rule<string> {
  return (tokens, at) => {
    const read = rule(tokens, at);
    return read && { value: printedPart(tokens, at, read.next).value, next: read.next };
  };
}

/** What is printed from one token up to another, and where. */
export function printedPart(tokens: Tokens, at: number, next: number): Part {
  const span = tokens.span(at, next);
  return { value: tokens.flow.slice(span.start, span.end), span };
}

/** What the rule reads together with where it stands. */
export function part<Value>(rule: Rule<Value>): Rule<Part<Value>> {
  return (tokens, at) => {
    const read = rule(tokens, at);
    if (read === undefined || read.next === at) return undefined;
    return { value: { value: read.value, span: tokens.span(at, read.next) }, next: read.next };
  };
}
