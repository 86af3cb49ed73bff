import type { SelectionRange, ServerCapabilities } from 'vscode-languageserver';
import { selectionRanges } from '../features/selectionRanges';
import { offsetAt, rangeOf } from './positions';
import { answerTo, type Session } from './session';

export const selectionRangesCapabilities = { selectionRangeProvider: true } satisfies ServerCapabilities;

/** Answers what is selected around each position, step by step. */
export function answerSelectionRanges(session: Session): void {
  session.connection.onSelectionRanges(
    answerTo(session, null, async (question, { positions }): Promise<SelectionRange[]> => {
      const { document } = question;
      const found = await selectionRanges(
        question,
        positions.map((position) => offsetAt(document, position)),
      );
      return found.flatMap((steps) => {
        const nested = steps.reduceRight<SelectionRange | undefined>(
          (parent, step) => ({ range: rangeOf(document.lines, step), ...(parent && { parent }) }),
          undefined,
        );
        return nested ?? [];
      });
    }),
  );
}
