import type { Analysis, NameLabel, Token } from '../2-language/analysis.js';
import { headNounsOf } from './load-head-nouns.js';
import type { NameRange } from './name-range.js';

/** What the grammar around a name says it is, weaker than a noun that describes it; none when it says nothing. */
export function labelsByContext(analysis: Analysis, range: NameRange): NameLabel[] {
  const { tokens } = analysis;
  const head = tokens
    .slice(range.first, range.last)
    .findLast((token) => token.head < range.first || token.head >= range.last);
  if (head === undefined) return [];
  return [
    isPersonByGrammar(tokens, range, head),
    isPlaceByGrammar(tokens, head),
    isOrganizationByGrammar(tokens, head),
  ].filter((label) => label !== null);
}

/** "…, who" */
function isPersonByGrammar(tokens: readonly Token[], range: NameRange, head: Token): NameLabel | null {
  const comma = tokens[range.last]?.form === ',' ? 1 : 0;
  const who = tokens[range.last + comma];
  const isRelative = who !== undefined && /^whom?$/i.test(who.form) && who.head !== head.index;
  return isRelative ? 'PER' : null;
}

/** "in Lalitpur", "near Kherson" */
function isPlaceByGrammar(tokens: readonly Token[], head: Token): NameLabel | null {
  const preposition = tokens[head.head];
  const isIn =
    head.relation === 'pobj' &&
    preposition !== undefined &&
    /^(in|near|outside|around)$/i.test(preposition.form);
  return isIn ? 'LOC' : null;
}

/** "Nexaro's chief executive", "shares of Nexaro" */
function isOrganizationByGrammar(tokens: readonly Token[], head: Token): NameLabel | null {
  const owned = head.relation === 'poss' ? tokens[head.head] : undefined;
  if (owned === undefined) return null;
  return headNounsOf(owned.lemma).some((noun) => /^(executive|official)$/.test(noun.kind)) ? 'ORG' : null;
}
