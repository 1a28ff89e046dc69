import { compareText, sortedSet } from './compare-text.js';

/** One passage and its article, as far as the statement's properties follow from them. */
export interface EvidenceSummary {
  readonly confidence: number;
  /** True when a speaker is credited with it. */
  readonly attributed: boolean;
  readonly title: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly article: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  /** Shared by articles whose text is nearly the same (one agency's report in several papers); null when on its own. */
  readonly wire: string | null;
}

/**
 * The properties of a Statement that follow from all its evidence, in whatever order it comes; null where nothing is
 * known. `publishers` counts independent outlets: copies of one wire report count once, an article without a publisher
 * counts as its own. `claimed`: no article says it in its own voice.
 */
export function summarizeStatement(evidence: readonly EvidenceSummary[]) {
  return {
    confidence: evidence.reduce((highest, passage) => Math.max(highest, passage.confidence), 0),
    claimed: evidence.every((passage) => passage.attributed),
    support: evidence.length,
    articles: new Set(evidence.map((passage) => passage.article)).size,
    publishers: new Set(evidence.map(outletOf)).size,
    title: mostFrequent(known(evidence, 'title')),
    validFrom: earliest(known(evidence, 'validFrom')),
    validUntil: latest(known(evidence, 'validUntil')),
    firstSeen: earliest(known(evidence, 'publishedAt')),
    lastSeen: latest(known(evidence, 'publishedAt')),
  };
}

function outletOf(passage: EvidenceSummary): string {
  if (passage.wire !== null) return `wire ${passage.wire}`;
  return passage.publisher === null ? `article ${passage.article}` : `publisher ${passage.publisher}`;
}

function known(
  evidence: readonly EvidenceSummary[],
  key: 'title' | 'validFrom' | 'validUntil' | 'publishedAt',
): string[] {
  return evidence.flatMap((passage) => passage[key] ?? []);
}

/** ISO 8601 in UTC sorts as text. */
function earliest(times: readonly string[]): string | null {
  return sortedSet(times)[0] ?? null;
}

function latest(times: readonly string[]): string | null {
  return sortedSet(times).at(-1) ?? null;
}

/** Among equally frequent ones the longest, then the first in code-unit order. */
function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || b.length - a.length || compareText(a, b),
  );
  return ranked[0]?.[0] ?? null;
}
