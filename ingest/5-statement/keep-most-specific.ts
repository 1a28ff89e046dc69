import type { Statement } from '../../src/model/statement.js';
import type { RelationType } from '../../src/model/types.generated.js';

/**
 * Predicates of which two entities have one at a time, by the guidelines: who leads a body holds no other office in it, what is
 * part of a place is not said to lie in it too. On 123 annotated articles none of 37 such pairs was right in both.
 */
const RIVALS: readonly (readonly RelationType[])[] = [
  ['LEADS', 'HOLDS_POSITION', 'WORKS_FOR'],
  ['PART_OF', 'LOCATED_IN'],
  ['SIBLING_OF', 'PARENT_OF', 'SPOUSE_OF', 'RELATIVE_OF'],
];
/** A result says that the two have met in the contest. */
const RESULT: RelationType = 'DEFEATS';
const CONTEST: RelationType = 'COMPETES_WITH';

/**
 * Of statements about the same two entities whose predicates exclude each other the surest one, the first of `RIVALS` where
 * two are as sure; no contest where its result is told. In the order given.
 */
export function keepMostSpecific(statements: readonly Statement[]): Statement[] {
  const best = new Map<string, Statement>();
  const decided = new Set<string>();
  for (const statement of statements) {
    if (statement.predicate === RESULT) decided.add(endsOf(statement));
    const key = rivalKey(statement);
    const known = key === null ? undefined : best.get(key);
    if (key !== null && (known === undefined || isBetter(statement, known))) best.set(key, statement);
  }
  return statements.filter((statement) => {
    if (statement.predicate === CONTEST && decided.has(endsOf(statement))) return false;
    const key = rivalKey(statement);
    return key === null || best.get(key) === statement;
  });
}

function rivalKey({ predicate, subject, object, polarity, modality }: Statement): string | null {
  const group = RIVALS.findIndex((rivals) => rivals.includes(predicate));
  return group < 0 ? null : [group, subject.id, object.id, polarity, modality].join(' ');
}

function isBetter(a: Statement, b: Statement): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return rankOf(a) < rankOf(b);
}

function rankOf({ predicate }: Statement): number {
  return RIVALS.find((rivals) => rivals.includes(predicate))?.indexOf(predicate) ?? 0;
}

function endsOf({ subject, object, polarity, modality }: Statement): string {
  return [...[subject.id, object.id].sort(), polarity, modality].join(' ');
}
