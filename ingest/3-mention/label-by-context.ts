import type { Analysis, NameLabel, Token } from '../2-language/analysis.js';
import { headNounsOf } from './load-head-nouns.js';
import { loadWords } from './load-words.js';
import type { NameRange } from './name-range.js';

type Labels = Readonly<Record<'ORG' | 'LOC', readonly string[]>>;
const words = loadWords<{ before: Labels; of: Labels; shares: readonly string[]; past: readonly string[] }>(
  'name-contexts',
);
const byNounAfter = indexOf(words.before);
const byNounBefore = indexOf(words.of);
const shares = new Set(words.shares);
const past = new Set(words.past);

/** True for "former" and the like, which may belong to an office after the name: "former Microsoft CEO". */
export function isPast(form: string): boolean {
  return past.has(form.toLowerCase());
}

function indexOf(labels: Labels): ReadonlyMap<string, NameLabel> {
  return new Map(
    Object.entries(labels).flatMap(([label, list]) => list.map((word) => [word, label as NameLabel])),
  );
}

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
    byNextNoun(tokens, range, head),
    byNounBeforePreposition(tokens, head),
    isPlaceByHyphen(tokens, range),
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
  if (head.relation !== 'pobj' || preposition === undefined) return null;
  if (!/^(in|near|outside|around)$/i.test(preposition.form)) return null;
  const governor = tokens[preposition.head];
  return governor !== undefined && shares.has(governor.lemma.toLowerCase()) ? 'ORG' : 'LOC';
}

/** "Nexaro's chief executive", "shares of Nexaro" */
function isOrganizationByGrammar(tokens: readonly Token[], head: Token): NameLabel | null {
  const owned = head.relation === 'poss' ? tokens[head.head] : undefined;
  if (owned === undefined) return null;
  return headNounsOf(owned.lemma).some((noun) => /^(executive|official)$/.test(noun.kind)) ? 'ORG' : null;
}

/** "Uralsib analyst Chris Weafer", "the Chongwe mayor" */
function byNextNoun(tokens: readonly Token[], range: NameRange, head: Token): NameLabel | null {
  const next = tokens[range.last];
  if (next === undefined || !/^(NOUN|PROPN)$/.test(next.pos) || head.relation === 'appos') return null;
  if (next.sentence !== head.sentence || /^(nsubj|dobj|pobj)/.test(head.relation)) return null;
  return byNounAfter.get(next.lemma.toLowerCase()) ?? null;
}

/** "strategist for Miller Tabak", "residents of Mae Ai" */
function byNounBeforePreposition(tokens: readonly Token[], head: Token): NameLabel | null {
  const preposition = tokens[head.head];
  if (head.relation !== 'pobj' || !/^(of|for|at|with)$/i.test(preposition?.form ?? '')) return null;
  const noun = tokens[preposition?.head ?? -1];
  if (noun === undefined || !/^(NOUN|PROPN)$/.test(noun.pos)) return null;
  const label = byNounBefore.get(noun.lemma.toLowerCase()) ?? null;
  return label === 'LOC' && preposition?.form !== 'of' ? null : label;
}

/** "Craiova-based", "Coimbra-trained" */
function isPlaceByHyphen(tokens: readonly Token[], range: NameRange): NameLabel | null {
  const isHyphen =
    tokens[range.last]?.form === '-' && tokens[range.last]?.span.start === tokens[range.last - 1]?.span.end;
  return isHyphen && /^(based|born|trained|registered|bred)$/.test(tokens[range.last + 1]?.form ?? '')
    ? 'LOC'
    : null;
}
