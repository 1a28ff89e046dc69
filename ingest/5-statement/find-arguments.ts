import { childrenBy, withConjuncts } from './frames/tree.js';
import { type Argument, type Reading, tokensOf } from './reading.js';

/** How many nouns of the kind "a number of members of X" are looked through. */
const MAX_TRANSPARENT = 3;

/**
 * The entities that the phrase headed by `token` refers to: its own mention; else the name beside it; else what a
 * transparent noun stands for ("representatives of X"); else the name of which the word is a part.
 */
export function findArguments(reading: Reading, token: number, depth = 0): Argument[] {
  const own = mentionsHeadedAt(reading, token);
  if (own.length > 0) return own;
  const beside = childrenBy(reading.tokens, token, 'appos').flatMap((child) =>
    mentionsHeadedAt(reading, child),
  );
  if (beside.length > 0) return beside;
  const looked = lookThrough(reading, token, depth);
  if (looked.length > 0) return looked;
  return nameAround(reading, token);
}

/** All entities of the widest span headed at `token`: "the two sides" may give two. */
function mentionsHeadedAt(reading: Reading, token: number): Argument[] {
  const mentions = reading.headedBy[token]!;
  const widest = mentions[0];
  if (widest === undefined) return [];
  return mentions
    .filter(({ span }) => span.start === widest.span.start && span.end === widest.span.end)
    .map((mention) => ({ entity: mention.entity, mention, token }));
}

function lookThrough(reading: Reading, token: number, depth: number): Argument[] {
  const { tokens, lexicon } = reading;
  if (depth >= MAX_TRANSPARENT || !lexicon.has('transparent-nouns', tokens[token]!.lemma.toLowerCase()))
    return [];
  return childrenBy(tokens, token, 'prep')
    .filter((child) => lexicon.has('transparent-prepositions', tokens[child]!.lemma))
    .flatMap((child) => childrenBy(tokens, child, 'pobj'))
    .flatMap((child) => withConjuncts(tokens, child))
    .flatMap((child) => findArguments(reading, child, depth + 1));
}

/** The parser sometimes puts the head of a name elsewhere than the mention does. */
function nameAround(reading: Reading, token: number): Argument[] {
  const mention = reading.covering[token]!.find(({ form }) => form === 'name');
  if (mention === undefined) return [];
  const inside = tokensOf(reading.tokens, mention);
  const isTop = !inside.includes(reading.tokens[token]!.head) || reading.tokens[token]!.head === token;
  return isTop ? [{ entity: mention.entity, mention, token }] : [];
}
