import { containsSpan } from '../../src/model/span.js';
import type { ResolvedMention } from '../4-entity/resolved-article.js';
import type { Candidate } from './candidate.js';
import { type Reading, tokensOf } from './reading.js';
import { allows, type RuleBook } from './rule-book.js';

/** Reads a name inside a name or description: "the Russian defense ministry" holds "Russian". */
export function matchNested(reading: Reading, book: RuleBook): Candidate[] {
  return reading.resolved.mentions.flatMap((outer) =>
    innerOf(reading, outer).flatMap((inner) => matchPair(reading, book, outer, inner)),
  );
}

function matchPair(
  reading: Reading,
  book: RuleBook,
  outer: ResolvedMention,
  inner: ResolvedMention,
): Candidate[] {
  const before = reading.text.slice(outer.span.start, inner.span.start);
  const rest = reading.text.slice(inner.span.end, outer.span.end);
  return book.nested.flatMap((rule): Candidate[] => {
    if (rule.pattern?.test(rest) !== true || rule.before?.test(before) === false) return [];
    const [s, o] = rule.reversed ? [inner, outer] : [outer, inner];
    const subject = { entity: s.entity, mention: s, token: s.head };
    const object = { entity: o.entity, mention: o, token: o.head };
    if (!allows(book, reading, rule, rule.predicate, [subject, object])) return [];
    return [
      {
        subject,
        predicate: rule.predicate,
        object,
        head: outer.head,
        trigger: [outer.head, outer.head],
        scope: 'state',
        rule: rule.id,
        polarity: rule.polarity,
        modality: rule.modality,
        title: null,
        confidence: 0,
      },
    ];
  });
}

/** Mentions of other entities strictly inside `outer` and not its head. */
function innerOf(reading: Reading, outer: ResolvedMention): ResolvedMention[] {
  const inside = new Set(tokensOf(reading.tokens, outer).flatMap((token) => reading.covering[token]!));
  return [...inside].filter(
    (inner) =>
      inner.entity !== outer.entity && inner.head !== outer.head && containsSpan(outer.span, inner.span),
  );
}
