import { containsSpan, overlapsSpan } from '../../src/model/span.js';
import type { FoundMention } from './mention-kinds.js';

/**
 * Mentions in text order, the longer first where two begin together: nested or disjoint, never crossing, no span
 * twice but for one that is two entities by itself. Where two cross or coincide the one given first stays.
 */
export function chooseMentions(candidates: readonly FoundMention[]): FoundMention[] {
  const kept: FoundMention[] = [];
  // Candidates come in a few sorted lists, so the crossing ones are near; news articles have hundreds, not thousands.
  const byStart = new Map<number, FoundMention[]>();
  for (const mention of candidates) {
    const near = neighbours(byStart, mention);
    if (near.some((other) => isInConflict(other, mention))) continue;
    kept.push(mention);
    for (let i = mention.first; i < mention.last; i++) byStart.set(i, [...(byStart.get(i) ?? []), mention]);
  }
  return kept.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function neighbours(byToken: ReadonlyMap<number, FoundMention[]>, mention: FoundMention): FoundMention[] {
  const found = new Set<FoundMention>();
  for (let i = mention.first; i < mention.last; i++)
    for (const other of byToken.get(i) ?? []) found.add(other);
  return [...found];
}

/** One phrase for two entities: "the Russian and Ukrainian delegations". */
function isSplit(a: FoundMention, b: FoundMention): boolean {
  return a.form === 'nominal' && b.form === 'nominal' && a.ownName !== b.ownName;
}

function isInConflict(a: FoundMention, b: FoundMention): boolean {
  if (a.first === b.first && a.last === b.last) return !isSplit(a, b);
  return overlapsSpan(a.span, b.span) && !containsSpan(a.span, b.span) && !containsSpan(b.span, a.span);
}
