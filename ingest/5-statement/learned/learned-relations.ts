import type { RelationType } from '../../../src/model/types.generated.js';
import type { Token } from '../../2-language/analysis.js';
import type { ResolvedMention } from '../../4-entity/resolved-article.js';
import type { Candidate, RelationSource, Scope } from '../candidate.js';
import { predicateHead } from '../frames/predicate-head.js';
import { isVerbal } from '../frames/tree.js';
import type { Reading } from '../reading.js';
import type { RuleBook, Signature } from '../rule-book.js';
import type { Calibration } from './calibration.js';
import type { RelationScores } from './relation-scores.js';
import { createSigns } from './signs.js';

/** Learned scores below it are not proposed: the confidence curve puts them under 0.04, and they cost time. */
const MIN_SCORE = 0.05;

/**
 * The learned scorer as the last source of statements: weighs what earlier sources found, adds what they missed, and leaves out
 * what is less sure than `minConfidence`, 0..1. Statements that it adds stand on the sentence with the two ends nearest to each
 * other.
 */
export function createLearnedSource(
  book: RuleBook,
  calibration: Calibration,
  minConfidence = 0,
): RelationSource {
  return {
    id: 'learned',
    propose(reading, earlier) {
      const { scores } = reading;
      if (scores === null) return earlier.filter(({ confidence }) => confidence >= minConfidence);
      const signsOf = createSigns(scores, book, earlier);
      const weighed = earlier.map((candidate) => ({
        ...candidate,
        confidence: calibration(signsOf(candidate, candidate.confidence)),
      }));
      const known = new Set(earlier.map((candidate) => keyOf(book, candidate)));
      const missed = proposeMissed(reading, scores, book, known).map((candidate) => ({
        ...candidate,
        confidence: calibration(signsOf(candidate, null)),
      }));
      return [...weighed, ...missed].filter(({ confidence }) => confidence >= minConfidence);
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

/** One candidate for each triple with a score of at least MIN_SCORE; of a symmetric one the direction with the larger score. */
function proposeMissed(
  reading: Reading,
  { predicates, pairs }: RelationScores,
  book: RuleBook,
  known: ReadonlySet<string>,
): Candidate[] {
  const found = new Map<string, { candidate: Candidate; score: number }>();
  const mentions = mentionsByEntity(reading);
  for (const { subject, object, scores, sentence } of pairs) {
    if (Math.max(...scores) < MIN_SCORE) continue;
    const place = closestPlace(mentions[subject]!, mentions[object]!, sentence);
    if (place === null) continue;
    predicates.forEach((predicate, i) => {
      const score = scores[i]!;
      if (score < MIN_SCORE) return;
      const key = keyOf(book, { subject: { entity: subject }, predicate, object: { entity: object } });
      if (known.has(key) || (found.get(key)?.score ?? 0) >= score) return;
      found.set(key, {
        score,
        candidate: toCandidate(reading, predicate, book.signatures.get(predicate)!, place),
      });
    });
  }
  return [...found.values()].map(({ candidate }) => candidate);
}

type Place = readonly [ResolvedMention, ResolvedMention];

/** The two mentions nearest to each other in one sentence: in the scorer's when both stand there. */
function closestPlace(
  subject: readonly ResolvedMention[],
  object: readonly ResolvedMention[],
  sentence: number,
): Place | null {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const s of subject) {
    for (const o of object) {
      if (s.sentence !== o.sentence || s.head === o.head) continue;
      const cost = (s.sentence === sentence ? 0 : 1e6) + Math.abs(s.head - o.head);
      if (cost >= least) continue;
      best = [s, o];
      least = cost;
    }
  }
  return best;
}

function mentionsByEntity({ resolved }: Reading): ResolvedMention[][] {
  const mentions = resolved.entities.map((): ResolvedMention[] => []);
  for (const mention of resolved.mentions) mentions[mention.entity]!.push(mention);
  return mentions;
}

function toCandidate(
  reading: Reading,
  predicate: RelationType,
  { kind }: Signature,
  [subject, object]: Place,
): Candidate {
  const { tokens } = reading;
  const head = predicateHead(tokens, subject.head, object.head);
  const actionScope: Scope = isVerbal(tokens[head]!) ? 'clause' : 'event';
  return {
    subject: { entity: subject.entity, mention: subject, token: subject.head },
    predicate,
    object: { entity: object.entity, mention: object, token: object.head },
    head,
    trigger: [head, head],
    scope: kind === 'state' && !links(tokens, head, subject.head, object.head) ? 'state' : actionScope,
    rule: 'learned/pair',
    polarity: null,
    modality: null,
    title: null,
    confidence: 0,
  };
}

/** True for a verb whose own subject and object the two are: "X leads Y", not "X of Y leads". */
function links(tokens: readonly Token[], verb: number, subject: number, object: number): boolean {
  const { relation, head } = tokens[object]!;
  const governor = relation === 'pobj' ? tokens[head]!.head : head;
  const isSubject = /^nsubj/.test(tokens[subject]!.relation) && tokens[subject]!.head === verb;
  return isVerbal(tokens[verb]!) && isSubject && governor === verb;
}
