import type { Register } from '../actors/model';
import type { Document } from '../document/model';
import type { AnnotationChange, NewAnnotation } from './changes/change';
import { type Codebook, codesById } from './codebook/model';
import { statementAt } from './statements';

/** The codes of a codebook that are statements, former identifiers included: whether this is one. */
function isStatementCode(codebook: Codebook, code: string): boolean {
  return codesById(codebook).get(code)?.code.isStatement === true;
}

/** Whether a change puts the code of a statement on words without saying anything in its fields. */
export function leavesFieldsOpen(change: AnnotationChange, codebook: Codebook): boolean {
  return addedBy(change).some((one) => isOpen(one, codebook));
}

/** The same change with the fields of its new statements filled in by what the text tells of who says the words. */
export function withKnownFields(
  change: AnnotationChange,
  document: Document,
  register: Register,
  codebook: Codebook,
): AnnotationChange {
  const filled = <Added extends NewAnnotation>(added: Added): Added => {
    const { body, spans } = added;
    if (body.motivation !== 'tagging' || !isOpen(added, codebook)) return added;
    const statement = statementAt(document, spans, register);
    return Object.keys(statement).length === 0 ? added : { ...added, body: { ...body, statement } };
  };
  if (change.kind === 'add') return filled(change);
  return change.kind === 'addMany' ? { ...change, items: change.items.map(filled) } : change;
}

function addedBy(change: AnnotationChange): readonly NewAnnotation[] {
  if (change.kind === 'add') return [change];
  return change.kind === 'addMany' ? change.items : [];
}

function isOpen({ body }: NewAnnotation, codebook: Codebook): boolean {
  return body.motivation === 'tagging' && body.statement === undefined && isStatementCode(codebook, body.code);
}
