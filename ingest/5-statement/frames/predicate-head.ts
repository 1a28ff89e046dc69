import type { Token } from '../../2-language/analysis.js';
import { lowestCommonHead } from './lowest-common-head.js';
import { ancestorsOf, isVerbal } from './tree.js';

/** Clauses whose unexpressed subject is that of the verb above, or what somebody says in his own name. */
const LOWER_CLAUSES = new Set(['xcomp', 'ccomp']);

/**
 * The word that carries what `subject` does to `object`: their lowest common head, or when that only governs the verb
 * with the object ("X agreed to buy Y", "X said it would buy Y"), that verb.
 */
export function predicateHead(tokens: readonly Token[], subject: number, object: number): number {
  const common = verbOfPair(tokens, lowestCommonHead(tokens, subject, object), [subject, object]);
  const way = [object, ...ancestorsOf(tokens, object)];
  const isBelow = ['nsubj', 'nsubjpass'].includes(relationBelow(tokens, subject, common));
  if (!isVerbal(tokens[common]!) || !isBelow) return common;
  let head = common;
  for (;;) {
    const next = way[way.indexOf(head) - 1];
    if (next === undefined || !isVerbal(tokens[next]!) || !LOWER_CLAUSES.has(tokens[next]!.relation)) {
      return head;
    }
    head = next;
  }
}

/** "X and Y agreed": of two coordinated subjects the verb. */
function verbOfPair(tokens: readonly Token[], common: number, pair: readonly number[]): number {
  const { relation, head } = tokens[common]!;
  const isSubject = relation === 'nsubj' || relation === 'nsubjpass';
  return pair.includes(common) && isSubject && isVerbal(tokens[head]!) ? head : common;
}

/** How `token` or what it stands in hangs on `head`. */
function relationBelow(tokens: readonly Token[], token: number, head: number): string {
  const way = [token, ...ancestorsOf(tokens, token)];
  const last = way[way.indexOf(head) - 1];
  return last === undefined ? '' : tokens[last]!.relation;
}
