import type { Register } from '../actors/model';
import type { Document } from '../document/model';
import type { AnnotationChange, NewAnnotation, Recode } from './changes/change';
import { type Codebook, codesById } from './codebook/model';
import type { Annotation, Statement } from './model';
import { statementAt } from './statements';

/** The codes of a codebook that are statements, former identifiers included: whether this is one. */
function isStatementCode(codebook: Codebook, code: string): boolean {
  return codesById(codebook).get(code)?.code.isStatement === true;
}

/**
 * Whether a change puts the code of a statement on words without saying anything in its fields. `found` are the annotations that
 * stand in the text, with their places as they are now.
 */
export function leavesFieldsOpen(change: AnnotationChange, found: readonly Annotation[], codebook: Codebook): boolean {
  if (change.kind === 'recode') return becomingStatements(change, found, codebook).length > 0;
  return addedBy(change).some((one) => isOpen(one, codebook));
}

/** The same change with the fields of its new statements filled in by what the text tells of who says the words. */
export function withKnownFields(
  change: AnnotationChange,
  found: readonly Annotation[],
  document: Document,
  register: Register,
  codebook: Codebook,
): AnnotationChange {
  const filled = <Added extends NewAnnotation>(added: Added): Added => {
    const { body, spans } = added;
    if (body.motivation !== 'tagging' || !isOpen(added, codebook)) return added;
    const statement = statementAt(document, spans, register);
    return isEmpty(statement) ? added : { ...added, body: { ...body, statement } };
  };
  switch (change.kind) {
    case 'add':
      return filled(change);
    case 'addMany':
      return { ...change, items: change.items.map(filled) };
    case 'recode': {
      const statements = becomingStatements(change, found, codebook).flatMap(({ id, target }) => {
        const spans = target.pieces.map(({ span }) => span);
        const statement = statementAt(document, spans, register);
        return isEmpty(statement) ? [] : [[id, statement] as const];
      });
      return { ...change, statements: Object.fromEntries(statements) };
    }
    default:
      return change;
  }
}

function addedBy(change: AnnotationChange): readonly NewAnnotation[] {
  if (change.kind === 'add') return [change];
  return change.kind === 'addMany' ? change.items : [];
}

function isOpen({ body }: NewAnnotation, codebook: Codebook): boolean {
  return body.motivation === 'tagging' && body.statement === undefined && isStatementCode(codebook, body.code);
}

/** What was no statement before: the fields of one that was are as a person left them. */
function becomingStatements(
  { ids, code }: Recode,
  found: readonly Annotation[],
  codebook: Codebook,
): readonly Annotation[] {
  if (!isStatementCode(codebook, code)) return [];
  const wanted = new Set(ids);
  return found.filter(({ id, body }) => {
    if (!wanted.has(id) || body.motivation !== 'tagging') return false;
    return body.statement === undefined && !isStatementCode(codebook, body.code);
  });
}

function isEmpty(statement: Statement): boolean {
  return Object.keys(statement).length === 0;
}
