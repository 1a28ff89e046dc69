import type { RelationType } from '../../../src/model/types.generated.js';
import type { ResolvedMention } from '../../4-entity/resolved-article.js';
import type { Candidate, RelationSource, Scope } from '../candidate.js';
import { predicateHead } from '../frames/predicate-head.js';
import { isVerbal } from '../frames/tree.js';
import type { Reading } from '../reading.js';
import type { RuleBook, Signature } from '../rule-book.js';
import type { Calibration } from './calibration.js';
import type { RelationScores } from './relation-scores.js';

/** Learned scores below it are not proposed: the confidence curve puts them under 0.04, and they cost time. */
const MIN_SCORE = 0.05;

/**
 * The learned scorer as a source of statements: weighs what earlier sources found, and adds what they missed.
 * Statements that it adds stand on the sentence with the two ends nearest to each other.
 */
export function createLearnedSource(book: RuleBook, calibration: Calibration): RelationSource {
  return {
    id: 'learned',
    propose(reading, earlier) {
      if (reading.scores === null) return earlier;
      const scoreOf = scoreTable(reading.scores, book);
      const weighed = earlier.map((candidate) => ({
        ...candidate,
        confidence: calibration.weigh(candidate.confidence, scoreOf.get(keyOf(book, candidate)) ?? 0),
      }));
      const known = new Set(earlier.map((candidate) => keyOf(book, candidate)));
      return [...weighed, ...missed(reading, reading.scores, book, known, calibration)];
    },
  };
}

interface Triple {
  readonly subject: { readonly entity: number };
  readonly predicate: RelationType;
  readonly object: { readonly entity: number };
}

/** Symmetric predicates have one key for both directions. */
function keyOf(book: RuleBook, { subject, predicate, object }: Triple): string {
  const ends = [subject.entity, object.entity];
  if (book.signatures.get(predicate)?.symmetric === true) ends.sort((a, b) => a - b);
  return `${ends[0]} ${predicate} ${ends[1]}`;
}

function scoreTable({ predicates, pairs }: RelationScores, book: RuleBook): Map<string, number> {
  const table = new Map<string, number>();
  for (const { subject, object, scores } of pairs) {
    predicates.forEach((predicate, i) => {
      const key = keyOf(book, { subject: { entity: subject }, predicate, object: { entity: object } });
      table.set(key, Math.max(table.get(key) ?? 0, scores[i]!));
    });
  }
  return table;
}

function missed(
  reading: Reading,
  { predicates, pairs }: RelationScores,
  book: RuleBook,
  known: ReadonlySet<string>,
  calibration: Calibration,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { subject, object, scores, sentence } of pairs) {
    predicates.forEach((predicate, i) => {
      const score = scores[i]!;
      if (score < MIN_SCORE) return;
      const key = keyOf(book, { subject: { entity: subject }, predicate, object: { entity: object } });
      const confidence = calibration.believe(score);
      if (known.has(key) || (found.get(key)?.confidence ?? 0) >= confidence) return;
      const place = closestPlace(reading, subject, object, sentence);
      if (place === null) return;
      found.set(key, toCandidate(reading, predicate, book.signatures.get(predicate)!, place, confidence));
    });
  }
  return [...found.values()];
}

type Place = readonly [ResolvedMention, ResolvedMention];

/** The two mentions nearest to each other: in the scorer's sentence, else in any one sentence, else in neighbours. */
function closestPlace(reading: Reading, subject: number, object: number, sentence: number): Place | null {
  const of = (entity: number) => reading.resolved.mentions.filter((mention) => mention.entity === entity);
  const places = of(subject).flatMap((s) =>
    of(object).flatMap((o): { place: Place; cost: number }[] => {
      const apart = Math.abs(s.sentence - o.sentence);
      if (apart > 1 || s.head === o.head) return [];
      const isChosen = s.sentence === sentence && o.sentence === sentence;
      return [{ place: [s, o], cost: (isChosen ? 0 : 1e4) + apart * 1e6 + Math.abs(s.head - o.head) }];
    }),
  );
  return (
    places.reduce<(typeof places)[number] | null>(
      (best, next) => (best === null || next.cost < best.cost ? next : best),
      null,
    )?.place ?? null
  );
}

function toCandidate(
  reading: Reading,
  predicate: RelationType,
  { kind }: Signature,
  [subject, object]: Place,
  confidence: number,
): Candidate {
  const { tokens } = reading;
  const isTogether = subject.sentence === object.sentence;
  const head = isTogether ? predicateHead(tokens, subject.head, object.head) : object.head;
  const actionScope: Scope = isVerbal(tokens[head]!) ? 'clause' : 'event';
  return {
    subject: { entity: subject.entity, mention: subject, token: subject.head },
    predicate,
    object: { entity: object.entity, mention: object, token: object.head },
    head,
    trigger: [head, head],
    scope: kind === 'state' && !isVerbal(tokens[head]!) ? 'state' : actionScope,
    rule: 'learned/pair',
    polarity: null,
    modality: null,
    title: null,
    confidence,
  };
}
