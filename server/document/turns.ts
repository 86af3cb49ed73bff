import type { Span } from '../text/span';
import type { Speaker, Utterance } from './model';
import { endOfSpeakerLine } from './speakerLine';
import { speakersIn } from './speakersIn';
import type { Spoken } from './spoken';

/** What a report prints between turns. */
const BETWEEN_TURNS =
  /^(?:(?:\[#|Aan de orde (?:is|zijn)|In stemming komt|Sluiting|De (?:algemene )?beraadslaging wordt|De vergadering wordt|De (?:motie|voorzitter) (?:wordt|is) (?:geschorst|gesloten)))/;

/**
 * The turns of a debate: what stands below each line with a speaker, up to the next, a heading, or what a report prints between
 * turns (`De beraadslaging wordt gesloten.`).
 */
export function turnsIn({ text, blocks, actors }: Spoken): readonly Utterance[] {
  const turns: Utterance[] = [];
  let speaker: Speaker | undefined;
  let said: Span | undefined;
  const close = (): void => {
    if (speaker !== undefined && said !== undefined && said.end > said.start)
      turns.push({ kind: 'turn', span: said, speakers: [speaker] });
    speaker = undefined;
    said = undefined;
  };
  for (const { kind, span } of blocks) {
    const end = endOfSpeakerLine(text, span.start);
    if (end !== undefined) {
      close();
      [speaker] = speakersIn({ text, actors }, { start: span.start, end: end - 1 });
      const behind = end + (/^\s*/.exec(text.slice(end, Math.min(span.end, end + 20)))?.[0].length ?? 0);
      said = behind < span.end ? { start: behind, end: span.end } : undefined;
    } else if (kind === 'heading' || kind === 'title' || BETWEEN_TURNS.test(text.slice(span.start, span.start + 60))) {
      close();
    } else if (speaker !== undefined) {
      said = { start: said?.start ?? span.start, end: span.end };
    }
  }
  close();
  return turns;
}
