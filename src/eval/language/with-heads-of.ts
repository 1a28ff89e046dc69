import type { Span } from '../../model/span.js';
import type { ReadMention } from './language-reading.js';

type Chains = readonly (readonly ReadMention[])[];

/**
 * The annotated chains with the head that the reader chose, where an annotated mention may have several: "Donald Trump" has its
 * first word as head in Universal Dependencies and its last in ClearNLP, "Church of Scientology" its first in both. Of several
 * found mentions with such a head the one that covers most the same text counts.
 */
export function withHeadsOf(found: Chains, gold: Chains): ReadMention[][] {
  const byHead = new Map<number, ReadMention[]>();
  for (const mention of found.flat())
    byHead.set(mention.head, [...(byHead.get(mention.head) ?? []), mention]);
  return gold.map((chain) =>
    chain.map((mention) => {
      let best = mention;
      let most = 0;
      for (const head of mention.heads ?? [])
        for (const other of byHead.get(head) ?? []) {
          const share = sharedOf(mention.span, other.span);
          if (share > most) [best, most] = [other, share];
        }
      return { span: mention.span, head: best.head };
    }),
  );
}

/** Characters in both, as a share of those in either. */
function sharedOf(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
