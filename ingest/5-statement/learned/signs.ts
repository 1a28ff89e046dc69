import type { RelationType } from '../../../src/model/types.generated.js';
import type { PairScores } from '../../2-language/encoder/relation-scorer.js';
import type { Candidate } from '../candidate.js';
import type { RuleBook } from '../rule-book.js';
import type { RelationScores } from './relation-scores.js';

/** What speaks for and against a statement. */
export interface Signs {
  /** Confidence of the rule that found it, 0..1; null when no rule did. */
  readonly rule: number | null;
  /** Learned score, 0..1: of a symmetric predicate the larger of both directions, 0 where none was scored. */
  readonly score: number;
  /** Sum of the learned scores of all predicates from subject to object: whether the article relates the two at all. */
  readonly related: number;
  /** A rule reads another predicate from subject to object. */
  readonly otherRule: boolean;
  /** How sure it is that the two mentions refer to what they are taken for, 0..1. */
  readonly mentions: number;
  /** The statement stands in the sentence that the scorer read it from. */
  readonly isPlaceOfScore: boolean;
}

type Statement = Pick<Candidate, 'subject' | 'predicate' | 'object'>;

/**
 * Looks up the signs of any statement between mentions of the article.
 *
 * @param found what the rules found
 */
export function createSigns(
  { predicates, pairs }: RelationScores,
  book: RuleBook,
  found: readonly Candidate[],
): (statement: Statement, rule: number | null) => Signs {
  const numbers = new Map(predicates.map((predicate, i) => [predicate, i]));
  const scored = new Map(pairs.map((pair) => [`${pair.subject} ${pair.object}`, pair]));
  const read = predicatesByEnds(found);
  return ({ subject, predicate, object }, rule) => {
    const pair = scored.get(`${subject.entity} ${object.entity}`);
    const back = scored.get(`${object.entity} ${subject.entity}`);
    const scoreIn = (one: PairScores | undefined) => one?.scores[numbers.get(predicate)!] ?? 0;
    const isSymmetric = book.signatures.get(predicate)?.symmetric === true;
    const others = read.get(`${subject.entity} ${object.entity}`) ?? [];
    return {
      rule,
      score: isSymmetric ? Math.max(scoreIn(pair), scoreIn(back)) : scoreIn(pair),
      related: pair?.scores.reduce((total, score) => total + score, 0) ?? 0,
      otherRule: others.some((other) => other !== predicate),
      mentions: subject.mention.confidence * object.mention.confidence,
      isPlaceOfScore: pair?.sentence === object.mention.sentence,
    };
  };
}

function predicatesByEnds(found: readonly Candidate[]): Map<string, RelationType[]> {
  const read = new Map<string, RelationType[]>();
  for (const { subject, predicate, object } of found) {
    const key = `${subject.entity} ${object.entity}`;
    read.set(key, [...(read.get(key) ?? []), predicate]);
  }
  return read;
}
