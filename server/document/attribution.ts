import type { Part } from '../citations/model';
import type { ReadSomebody, Speaker } from './nounPhrase';
import type { Quoted } from './quotationMarks';
import { isSaying } from './verbsOfSaying';

/** Who speaks a quotation as its sentence says, and where the last word of that ends. */
export interface Attribution {
  readonly speaker?: Speaker;
  readonly verb?: Part;
  readonly end: number;
}

/** `laat weten`, `liet … weten`: the first half. */
const LETTING = /^(?:laat|liet|laten|lieten)$/;

/** Verbs behind which a passage follows that is read, not said: they have no speaker. */
const READING = /(?:^| )(lezen|leest|staat|luidt|luiden)(?= |:)/;

/** No attribution is looked for further than this from a quotation. */
const REACH = 240;

/**
 * The attribution behind a quotation: `"…", zei Leers`, `“…”, aldus Hugo de Jonge (…)`, `“…”, liet Kaag weten`,
 * `"…", zoals het kabinet de gesprekken noemde`. Of `klinkt het` only the verb is given.
 */
export function attributionBehind(
  flow: string,
  { span, quoted }: Quoted,
  somebody: ReadSomebody,
): Attribution | undefined {
  const behind = flow.slice(span.end, span.end + REACH);
  const opening = /^(\d{0,3})(,?)( \(| )(?:zo )?(\p{L}+) /u.exec(behind);
  const word = opening?.[4];
  if (opening === null || word === undefined) return undefined;
  const isApart = opening[2] === ',' || /[.!?…,]$/.test(flow.slice(quoted.start, quoted.end));
  const start = span.end + opening[0].length;
  const verb = partAt(flow, start - 1 - word.length, word.length);
  if (word === 'aldus') return said(somebody(start), verb);
  if (!isApart || opening[3] !== ' ') return undefined;
  if (isSaying(word)) return said(somebody(start), verb);
  if (LETTING.test(word)) return letKnow(flow, verb, somebody(start));
  return word === 'zoals' ? calledSo(flow, start, somebody) : undefined;
}

function said(who: ReturnType<ReadSomebody>, verb: Part): Attribution {
  return { ...(who?.speaker && { speaker: who.speaker }), verb, end: who?.end ?? verb.span.end };
}

/** `liet Kaag dinsdag weten`: without `weten` in the clause it is another verb. */
function letKnow(flow: string, verb: Part, who: ReturnType<ReadSomebody>): Attribution | undefined {
  if (who === undefined) return undefined;
  const clause = /^[^.!?;:,«»“”"]{0,60}? weten(?=[\s.,:]|$)/.exec(flow.slice(who.end, who.end + REACH))?.[0];
  if (clause === undefined) return undefined;
  const end = who.end + clause.length;
  const whole: Part = { value: `${verb.value} weten`, span: { start: verb.span.start, end } };
  return { ...(who.speaker && { speaker: who.speaker }), verb: whole, end };
}

/** `zoals het kabinet de brainstormgesprekken noemde`: what is called so must be printed, so that its subject is certain. */
function calledSo(flow: string, start: number, somebody: ReadSomebody): Attribution | undefined {
  const clause =
    /^((?:het|de|een) [\p{L}-]+|[\p{Lu}\d][\p{L}\d-]+) ((?:het|de|een|die|dat|deze|dit|zijn|haar|hun) [^.!?;:,«»“”"]{1,60}) (noemt|noemde|noemen|noemden)(?=[\s.,]|$)/u.exec(
      flow.slice(start, start + REACH),
    );
  const [whole, subject, , verb] = clause ?? [];
  if (whole === undefined || subject === undefined || verb === undefined) return undefined;
  const end = start + whole.length;
  const name = somebody(start)?.speaker;
  const speaker =
    name !== undefined && name.span.end <= start + subject.length ? name : partAt(flow, start, subject.length);
  return { speaker, verb: partAt(flow, end - verb.length, verb.length), end };
}

/**
 * The attribution before a quotation, in the same sentence: `Leers zei: "…"`, `Een andere coalitiebron zegt dat het “…”`,
 * `Fritsma liet dinsdag weten …, voor wie hij enkele 'belangrijke vragen' in petto had`; of a passage that is read only
 * the verb (`De leden lezen het volgende: «…»`). `from` is where the quotation before this one ends.
 */
export function attributionBefore(
  flow: string,
  { span, quoted }: Quoted,
  from: number,
  somebody: ReadSomebody,
): Attribution | undefined {
  const start = sentenceStart(flow, from, span.start);
  if (start === undefined) return undefined;
  const sentence = flow.slice(start, span.start);
  const isIntroduced = /: $/.test(sentence);
  const read = isIntroduced ? READING.exec(sentence) : null;
  if (read?.[1] !== undefined) {
    return { verb: partAt(flow, start + read.index + read[0].length - read[1].length, read[1].length), end: span.end };
  }
  // What begins with a capital in the midst of a sentence is mostly a title.
  if (!isIntroduced && !/^\p{Ll}/u.test(flow.slice(quoted.start, quoted.end))) return undefined;
  if (!/[.!?…]$/.test(flow.slice(quoted.start, quoted.end)) && isSaidByAnother(flow, span.end)) return undefined;
  const own =
    subjectFirst(flow, start, span.start, isIntroduced, somebody) ??
    (isIntroduced ? (verbFirst(flow, start, somebody) ?? nameAlone(flow, start, span.start, somebody)) : undefined);
  return own === undefined ? undefined : { ...own, end: span.end };
}

/** `Leers zei: `, `Een coalitiebron zegt dat het `, `Rutte noemt het plan `, `Fritsma liet dinsdag weten `. */
function subjectFirst(
  flow: string,
  start: number,
  end: number,
  isIntroduced: boolean,
  somebody: ReadSomebody,
): Omit<Attribution, 'end'> | undefined {
  const verbs = [...flow.slice(start, end).matchAll(/(?<= )\p{Ll}+(?=[ :])/gu)].filter(
    ([word]) => isSaying(word) || LETTING.test(word),
  );
  const [first, ...others] = verbs;
  if (first === undefined || others.length > 0) return undefined;
  const verb = partAt(flow, start + first.index, first[0].length);
  const who = somebodyBefore(flow, start, verb.span.start - 1, somebody);
  if (who === undefined) return undefined;
  const rest = flow.slice(verb.span.end, end);
  if (/ volgens /.test(rest)) return undefined;
  if (LETTING.test(verb.value)) {
    const known = letKnow(flow, verb, { ...who, end: verb.span.end });
    return known !== undefined && known.end <= end ? known : undefined;
  }
  const isQuoted = isIntroduced || / dat /.test(rest) || /^noem/.test(verb.value);
  return isQuoted ? { ...(who.speaker && { speaker: who.speaker }), verb } : undefined;
}

/** Who stands from the start of a sentence up to its verb: the whole of the words between, or a name at their end. */
function somebodyBefore(flow: string, start: number, end: number, somebody: ReadSomebody): ReturnType<ReadSomebody> {
  const who = somebody(start);
  if (who?.speaker !== undefined && who.end <= end && /^(?: \([^)]{0,60}\))?$/.test(flow.slice(who.end, end)))
    return who;
  const words = flow.slice(start, end).split(' ');
  const [first = ''] = words;
  if (words.length === 1) return undefined;
  if (words.length > 6 || !/^(?:Een|De|Het|Deze|Die|Meerdere|Enkele|Verschillende|Twee)$/.test(first)) return undefined;
  if (
    words.some(
      (word) => !/^[\p{L}\p{N}’'-]+$/u.test(word) || /^(?:die|dat|als|en|of|in|op|bij|uit|met|over|om|te)$/.test(word),
    )
  )
    return undefined;
  return { speaker: partAt(flow, start, end - start), end };
}

/** `Woensdag zei Leers: `, `Daarop antwoordde een woordvoerder: `. */
function verbFirst(flow: string, start: number, somebody: ReadSomebody): Omit<Attribution, 'end'> | undefined {
  const opening = /^\p{Lu}\p{L}+ (\p{Ll}+) /u.exec(flow.slice(start, start + 60));
  const word = opening?.[1];
  if (opening === null || word === undefined || !isSaying(word)) return undefined;
  const behind = start + opening[0].length;
  const who = somebody(behind);
  if (who === undefined) return undefined;
  return { ...(who.speaker && { speaker: who.speaker }), verb: partAt(flow, behind - 1 - word.length, word.length) };
}

/** `Rutte: `, `Minister Kaag (D66): `, without a verb: of a person only, since of other words it is mostly a heading. */
function nameAlone(
  flow: string,
  start: number,
  end: number,
  somebody: ReadSomebody,
): Omit<Attribution, 'end'> | undefined {
  const who = somebody(start);
  if (who?.speaker === undefined || who.isPerson !== true || who.end > end) return undefined;
  // Behind the speaker line of a debate what is quoted is another's: `Mevrouw Maij (PvdA): "Wollige teksten". Dat is …`
  if (start === 0 && /^(?:De heer|Mevrouw|Minister|Staatssecretaris) /.test(flow)) return undefined;
  return /^(?: \([^)]{0,60}\))?: $/.test(flow.slice(who.end, end)) ? { speaker: who.speaker } : undefined;
}

/** `… het “onzin” noemt`: another verb of speaking ends the sentence, and may have another subject. */
function isSaidByAnother(flow: string, end: number): boolean {
  const rest = /^[^.!?]*/.exec(flow.slice(end, end + REACH))?.[0] ?? '';
  return rest.split(/[\s,]+/).some((word) => isSaying(word));
}

/** Where the sentence begins that runs up to an offset: nothing where it began inside or before another quotation. */
function sentenceStart(flow: string, from: number, end: number): number | undefined {
  const reach = Math.max(from, end - REACH);
  const before = flow.slice(reach, end);
  let start: number | undefined;
  for (const match of before.matchAll(/[.!?] (?=[\p{Lu}\d«“"])/gu)) {
    if (
      !/(?:^|[ .])(?:\p{Lu}|dr|mr|drs|ir|prof|nr|blz)$/u.test(before.slice(Math.max(0, match.index - 6), match.index))
    ) {
      start = reach + match.index + 2;
    }
  }
  if (start !== undefined) return start;
  if (reach === 0) return 0;
  if (reach !== from) return undefined;
  return /[.!?]/.test(flow.charAt(from - 2)) && flow.charAt(from) === ' ' ? from + 1 : undefined;
}

function partAt(flow: string, start: number, length: number): Part {
  const span = { start, end: start + length };
  return { value: flow.slice(span.start, span.end), span };
}
