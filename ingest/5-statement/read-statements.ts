import type { Statement } from '../../src/model/statement.js';
import type { ResolvedArticle } from '../4-entity/resolved-article.js';
import type { Candidate, RelationSource } from './candidate.js';
import { keepMostSpecific } from './keep-most-specific.js';
import type { RelationScores } from './learned/relation-scores.js';
import type { Lexicon } from './lexicon.js';
import { mergeStatements } from './merge-statements.js';
import { createReading } from './reading.js';
import type { RuleBook } from './rule-book.js';

/** Stage 5: what the article says, from the surest source to the least sure, each seeing what the earlier ones found. */
export function readStatements(
  resolved: ResolvedArticle,
  sources: readonly RelationSource[],
  book: RuleBook,
  lexicon: Lexicon,
  scores: RelationScores | null = null,
): Statement[] {
  const reading = createReading(resolved, lexicon, scores);
  const candidates = sources.reduce<readonly Candidate[]>(
    (earlier, source) => source.propose(reading, earlier),
    [],
  );
  return keepMostSpecific(mergeStatements(reading, candidates, book));
}
