import { normalizeName } from '../../src/eval/align-entity.js';
import { isSymmetric } from '../../src/eval/predicate-families.js';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import type { EntityRef } from '../../src/model/entity.js';
import type { Statement } from '../../src/model/statement.js';
import type { Expectation } from './load-cases.js';

/** The learned scorer keeps guesses for whoever asks for everything; what is meant to be read must lie above them. */
const READ_FROM = 0.2;

/** What must not be read may be a guess, but nothing that a user would take for a fact. */
const BELIEVED_FROM = 0.4;

/** True when the graph has a statement that fits in everything the expectation says, unless it is a mere guess. */
export function reads(graph: ArticleGraph, expectation: Expectation): boolean {
  return statementsFrom(graph, READ_FROM).some((statement) => fits(statement, plainly(expectation)));
}

/** True when the graph states what the expectation says, whatever it leaves open. */
export function believes(graph: ArticleGraph, expectation: Expectation): boolean {
  return statementsFrom(graph, BELIEVED_FROM).some((statement) => fits(statement, expectation));
}

function statementsFrom({ statements }: ArticleGraph, confidence: number): readonly Statement[] {
  return statements.filter((statement) => statement.confidence >= confidence);
}

/** What `must` leaves open is meant as the plain case: it is so, now. */
function plainly(expectation: Expectation): Expectation {
  return { polarity: 'affirmed', modality: 'actual', ...expectation };
}

function fits(statement: Statement, expectation: Expectation): boolean {
  const { predicate, polarity, modality, title, by } = expectation;
  return (
    statement.predicate === predicate &&
    (polarity === undefined || statement.polarity === polarity) &&
    (modality === undefined || statement.modality === modality) &&
    (title === undefined || statement.title === title) &&
    fitsEnds(statement, expectation) &&
    (by === undefined || statement.evidence.some(({ attributedTo }) => isSpeaker(attributedTo, by)))
  );
}

function fitsEnds({ subject, object }: Statement, wanted: Expectation): boolean {
  const isPair = (a: EntityRef, b: EntityRef) => isNamed(a, wanted.subject) && isNamed(b, wanted.object);
  return isPair(subject, object) || (isSymmetric(wanted.predicate) && isPair(object, subject));
}

function isSpeaker(speaker: EntityRef | null, wanted: string | null): boolean {
  return wanted === null || speaker === null ? speaker === wanted : isNamed(speaker, wanted);
}

function isNamed(entity: EntityRef, name: string): boolean {
  return [entity.name, ...entity.aliases].map(normalizeName).includes(normalizeName(name));
}
