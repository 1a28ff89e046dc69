import type { Statement } from './statement.js';
import type { summarizeStatement } from './summarize-statement.js';

/** Only what is affirmed and actual becomes a direct relationship between two entities. */
export function hasEdge(statement: Pick<Statement, 'polarity' | 'modality'>): boolean {
  return statement.polarity === 'affirmed' && statement.modality === 'actual';
}

/** The properties of that relationship which follow from the evidence. */
export function edgeProperties({ support, claimed, confidence }: ReturnType<typeof summarizeStatement>) {
  return { support, claimed, confidence };
}
