import { lastAt } from '../text/search';
import type { Span } from '../text/span';
import type { Block, Speaker, Utterance } from './model';
import { speakersIn } from './speakersIn';
import type { Spoken } from './spoken';

/** The words above questions that name those who ask: `Vragen van het lid Van Zanten (BBB) aan de Staatssecretaris …`. */
const ASKED = /(?:^|[\n\r])Vragen van (?:het lid|de leden) ([\s\S]{2,600}?)\s+aan\s+(?:de|het)\s/;
/** `Vragen en opmerkingen van de leden van de PVV-fractie`, in a written consultation. */
const ASKED_BY_GROUP = /^Vragen en opmerkingen van (de leden van de [\p{L}\p{N}-]{2,30}-fractie)$/u;
/** `Antwoord van Minister Yeşilgöz-Zegerius (Justitie en Veiligheid), mede namens …`. */
const ANSWERED = /(?:^|[\n\r])Antwoord van ([\s\S]{2,400})/;
const ANSWERER = /(?:[Mm]inister|[Ss]taatssecretaris)\s[^(),]{2,80}?(?=\s*\()/g;
const LONGEST_HEADER = 1600;

/**
 * The numbered questions and their answers, each with what follows up to the next. Who asks stands above them; who answers
 * too, or signed the letter before them. Where neither is printed they are nobody's.
 */
export function questionsAndAnswers(spoken: Spoken, letters: readonly Utterance[]): readonly Utterance[] {
  const { text, blocks } = spoken;
  const found: Utterance[] = [];
  let askers: readonly Speaker[] = [];
  let answerers: readonly Speaker[] = [];
  let open: { kind: 'question' | 'answer'; span: Span; speakers: readonly Speaker[] } | undefined;
  const close = (): void => {
    if (open !== undefined && open.speakers.length > 0) found.push(open);
    open = undefined;
  };
  const named = blocks.some((block) => block.kind === 'question' && isNamed(text, block));
  for (const block of blocks) {
    const { kind, span } = block;
    if (kind === 'answer' || (kind === 'question' && (!named || isNamed(text, block)))) {
      close();
      const signed = lastAt(letters, span.start, (letter) => letter.span.end)?.speakers ?? [];
      const speakers = kind === 'question' ? askers : answerers.length > 0 ? answerers : signed;
      open = { kind, span: ownText(block), speakers };
      continue;
    }
    const header = text.slice(span.start, Math.min(span.end, span.start + LONGEST_HEADER));
    const group = ASKED_BY_GROUP.exec(header);
    const asked = ASKED.exec(header);
    const answered = ANSWERED.exec(header);
    if (group !== null) askers = [printedAt(text, partOf(group, span.start))];
    if (asked !== null) askers = membersIn(spoken, partOf(asked, span.start));
    if (answered !== null) answerers = answerersIn(spoken, partOf(answered, span.start));
    if (
      group !== null ||
      asked !== null ||
      answered !== null ||
      kind === 'dateline' ||
      kind === 'signature' ||
      kind === 'title'
    )
      close();
    else if (open !== undefined && kind !== 'heading') open = { ...open, span: { ...open.span, end: span.end } };
  }
  close();
  return found;
}

/** Whether a question is called one (`Vraag 3`); beside those a number alone (`3.`) is that of a list. */
function isNamed(text: string, { span }: Block): boolean {
  return text.startsWith('Vra', span.start);
}

/** The text behind `Vraag 1` or `Antwoord`. */
function ownText({ span, pieces }: Block): Span {
  return { start: pieces[0]?.start ?? span.start, end: span.end };
}

/** Where the group of a match stands; no header repeats it before. */
function partOf({ index, 0: whole, 1: part = '' }: RegExpExecArray, from: number): Span {
  const start = from + index + whole.lastIndexOf(part);
  return { start, end: start + part.length };
}

function printedAt(text: string, span: Span): Speaker {
  return { value: text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}

/** Those who ask: `Kröger (GroenLinks) en Dobbe (SP)`, `Bushoff en Patijn (beiden GroenLinks-PvdA)`. */
function membersIn(spoken: Spoken, { start, end }: Span): readonly Speaker[] {
  const names = spoken.text.slice(start, end).matchAll(/(?<=^|,\s|\sen\s)(?!en\s)[^(),]{2,60}?(?=\s*\(|,\s|\sen\s|$)/g);
  return [...names].flatMap((name) =>
    speakersIn(spoken, { start: start + name.index, end: start + name.index + name[0].length }),
  );
}

/** Those who answer, without those in whose name they do too (`mede namens de Minister voor …`). */
function answerersIn(spoken: Spoken, { start, end }: Span): readonly Speaker[] {
  const words = spoken.text.slice(start, end).split(/,?\s+mede\s+namens\s|\(ontvangen\s/, 1)[0] ?? '';
  return [...words.matchAll(ANSWERER)].flatMap((name) =>
    speakersIn(spoken, { start: start + name.index, end: start + name.index + name[0].length }),
  );
}
