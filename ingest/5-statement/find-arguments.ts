import { childrenBy, withConjuncts } from './frames/tree.js';
import { type Argument, type Reading, tokensOf } from './reading.js';

/** How many nouns of the kind "a number of members of X" are looked through. */
const MAX_TRANSPARENT = 3;

/** Relations that a noun inside a description has to the words above it. */
const ABOVE: ReadonlySet<string> = new Set(['pobj', 'prep', 'appos', 'compound', 'nmod', 'conj']);

/**
 * The entities that the phrase headed by `token` refers to: its own mention; else the name beside it; else what a
 * transparent noun stands for ("representatives of X"); else the name of which the word is a part.
 */
export function findArguments(reading: Reading, token: number, depth = 0): Argument[] {
  const own = mentionsHeadedAt(reading, token);
  const bearer = own.some(({ mention }) => mention.type !== 'Place') ? [] : personAbove(reading, token);
  if (bearer.length > 0) return bearer;
  if (own.length > 0) return own;
  const beside = childrenBy(reading.tokens, token, 'appos').flatMap((child) =>
    mentionsHeadedAt(reading, child),
  );
  if (beside.length > 0) return beside;
  const looked = lookThrough(reading, token, depth);
  if (looked.length > 0) return looked;
  const around = nameAround(reading, token);
  return around.length > 0 ? around : personBefore(reading, token);
}

/** "named Anna Berg chief executive": the parser takes the full name for a modifier of the office. */
function personBefore(reading: Reading, token: number): Argument[] {
  return childrenBy(reading.tokens, token, 'compound', 'nmod')
    .filter((child) => child < token)
    .flatMap((child) => mentionsHeadedAt(reading, child))
    .filter(
      ({ mention: { type, form, text } }) => type === 'Person' && form === 'name' && text.includes(' '),
    );
}

/** "Aldo Ferrante, commissioner for reconstruction, who met X": the parser hangs "who" on the word before it, the clause is on him. */
function personAbove(reading: Reading, token: number): Argument[] {
  const { tokens } = reading;
  const isWho = childrenBy(tokens, token, 'relcl')
    .flatMap((clause) => childrenBy(tokens, clause, 'nsubj', 'nsubjpass'))
    .some((subject) => tokens[subject]!.form.toLowerCase() === 'who');
  if (!isWho) return [];
  for (let at = token; ABOVE.has(tokens[at]!.relation); ) {
    at = tokens[at]!.head;
    const people = mentionsHeadedAt(reading, at).filter(({ mention }) => mention.type === 'Person');
    if (people.length > 0) return people;
  }
  return [];
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
