import type { Candidate } from './candidate.js';
import { entityOf, firstTokenAt, type Reading } from './reading.js';
import { allows, type RuleBook } from './rule-book.js';

/** Longest text between two mentions that an adjacent rule looks at, in UTF-16 code units. */
const MAX_GAP = 24;

/** Reads two mentions that stand side by side by what stands between them: "Istanbul, Turkey", "Smith (Labour)". */
export function matchAdjacent(reading: Reading, book: RuleBook): Candidate[] {
  const { mentions } = reading.resolved;
  const found: Candidate[] = [];
  mentions.forEach((left, i) => {
    for (const right of mentions.slice(i + 1)) {
      if (right.span.start < left.span.end) continue;
      if (right.span.start - left.span.end > MAX_GAP) break;
      if (left.form === 'pronoun' || right.form === 'pronoun') continue;
      const gap = reading.text.slice(left.span.end, right.span.start);
      for (const rule of book.adjacent) {
        if (rule.pattern === null || !rule.pattern.test(gap)) continue;
        const [s, o] = rule.reversed ? [right, left] : [left, right];
        const subject = { entity: s.entity, mention: s, token: s.head };
        const object = { entity: o.entity, mention: o, token: o.head };
        if (
          !allows(book, rule, rule.predicate, entityOf(reading, subject).type, entityOf(reading, object).type)
        )
          continue;
        const first = firstTokenAt(reading.tokens, left.span.end);
        const last = Math.max(first, firstTokenAt(reading.tokens, right.span.start) - 1);
        found.push({
          subject,
          predicate: rule.predicate,
          object,
          head: left.head,
          trigger: [first, last],
          scope: 'state',
          rule: rule.id,
          polarity: rule.polarity,
          modality: rule.modality,
          title: null,
          confidence: rule.confidence,
        });
      }
    }
  });
  return found;
}
