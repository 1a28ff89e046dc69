import type { Analysis, NameLabel } from '../2-language/analysis.js';
import { headNounsOf } from './load-head-nouns.js';
import type { NameRange } from './name-range.js';

const LABELS: Readonly<Record<string, NameLabel>> = {
  Person: 'PER',
  Organization: 'ORG',
  Place: 'LOC',
  Event: 'EVENT',
  Work: 'WORK',
};

/**
 * What the common noun beside a name says it is: "the Bhotekoshi river", "the daily Lietuvos Kurjeris", "the city of
 * Maumere", "Sud Horizon, a radio station"; null when no noun does.
 */
export function labelByDescription(analysis: Analysis, range: NameRange): NameLabel | null {
  const { tokens } = analysis;
  const head = tokens
    .slice(range.first, range.last)
    .findLast((token) => token.head < range.first || token.head >= range.last);
  if (head === undefined) return null;
  const after = tokens[range.last];
  if (
    after !== undefined &&
    after.pos === 'NOUN' &&
    head.head === after.index &&
    head.relation === 'compound'
  ) {
    const noun = headNounsOf(after.lemma).find((one) => one.isWhole);
    if (noun !== undefined) return LABELS[noun.type] ?? null;
  }
  const before = tokens[range.first - 1];
  // "the daily Lietuvos Kurjeris": the noun is read as part of the name or as its head.
  if (
    before?.pos === 'NOUN' &&
    (before.head === head.index || (head.head === before.index && head.relation === 'appos'))
  ) {
    return labelOf(before.lemma);
  }
  if (head.relation === 'appos') return labelOf(tokens[head.head]?.lemma ?? '');
  // "the city of Maumere"
  const of = before?.form === 'of' ? tokens[before.head] : undefined;
  if (
    of !== undefined &&
    of.pos === 'NOUN' &&
    headNounsOf(of.lemma).some((one) => /^(city|region|water|land)$/.test(one.kind))
  )
    return 'LOC';
  const apposed = head.children
    .map((child) => tokens[child])
    .find((child) => child?.relation === 'appos' && child.pos === 'NOUN');
  return apposed === undefined ? null : labelOf(apposed.lemma);
}

function labelOf(lemma: string): NameLabel | null {
  const kinds = headNounsOf(lemma);
  const types = new Set(kinds.map((noun) => noun.type));
  return types.size === 1 && kinds[0] !== undefined ? (LABELS[kinds[0].type] ?? null) : null;
}
