import type { Token } from '../../2-language/analysis.js';
import type { Lexicon } from '../lexicon.js';
import { subjectsOf } from './clause-frame.js';
import { type Frame, RoleCollector } from './frame.js';
import { addPrepositions } from './prepositions.js';
import { childrenBy, isVerbal, withConjuncts } from './tree.js';

/** Words that are looked at between an office's "of" and the comma before the name. */
const MAX_COMPLEMENT = 8;

/** The frame of the common noun at `head`, or null when the token is no noun. */
export function buildNounFrame(tokens: readonly Token[], head: number, lexicon: Lexicon): Frame | null {
  const noun = tokens[head]!;
  if (noun.pos !== 'NOUN' && noun.pos !== 'PROPN') return null;
  const roles = new RoleCollector();
  for (const child of childrenBy(tokens, head, 'poss')) roles.add('possessor', withConjuncts(tokens, child));
  for (const child of childrenBy(tokens, head, 'compound', 'amod', 'nmod')) {
    const modifiers = withConjuncts(tokens, child);
    if (!isCutOff(tokens, modifiers)) roles.add('modifier', modifiers);
  }
  addPrepositions(tokens, roles, head);
  addTitleModifiers(tokens, roles, head);
  addBearers(tokens, roles, head, lexicon);
  addHolder(tokens, roles, head, lexicon);
  return { kind: 'noun', head, lemma: noun.lemma.toLowerCase(), roles: roles.finish() };
}

/** "In Kyiv, deputy minister Anna Berg": a name before a comma is no modifier, whatever the parser says. */
function isCutOff(tokens: readonly Token[], modifiers: readonly number[]): boolean {
  const last = Math.max(...modifiers);
  return tokens[last]!.pos === 'PROPN' && tokens[last + 1]?.form === ',';
}

/** In "Ukrainian presidential adviser Podolyak" the parser hangs "Ukrainian" on the name: it belongs to the title. */
function addTitleModifiers(tokens: readonly Token[], roles: RoleCollector, head: number): void {
  const name = tokens[head]!.head;
  if (name <= head || !['compound', 'nmod', 'amod'].includes(tokens[head]!.relation)) return;
  for (const child of childrenBy(tokens, name, 'compound', 'amod', 'nmod', 'poss')) {
    if (child >= head) continue;
    roles.add(tokens[child]!.relation === 'poss' ? 'possessor' : 'modifier', withConjuncts(tokens, child));
  }
}

/** Who the noun describes: itself, the name it stands before, its apposition, the subject of "be", or what is "as" it. */
function addBearers(tokens: readonly Token[], roles: RoleCollector, head: number, lexicon: Lexicon): void {
  const noun = tokens[head]!;
  const above = noun.head;
  roles.add('bearer', [head]);
  if (['compound', 'nmod', 'amod'].includes(noun.relation) && above > head) roles.add('bearer', [above]);
  for (const child of childrenBy(tokens, head, 'appos')) roles.add('bearer', [child]);
  let first = head;
  // "the mayor and party leader X": the second office is coordinated with the first.
  while (tokens[first]!.relation === 'conj') first = tokens[first]!.head;
  const anchor = tokens[first]!;
  if (first !== head && !isVerbal(anchor)) {
    for (const child of childrenBy(tokens, first, 'appos')) roles.add('bearer', [child]);
    if (anchor.relation === 'compound') roles.add('bearer', [anchor.head]);
  }
  addNeighbours(tokens, roles, head);
  if (anchor.relation === 'appos') roles.add('bearer', [anchor.head]);
  if ((anchor.relation === 'attr' || anchor.relation === 'oprd') && isVerbal(tokens[anchor.head]!)) {
    roles.add('bearer', subjectsOf(tokens, anchor.head, lexicon, 0));
  }
  const isAs = tokens[anchor.head]!.form.toLowerCase() === 'as';
  if (anchor.relation === 'pobj' && isAs) addBearersOfAs(tokens, roles, anchor.head, lexicon);
}

/**
 * Names that stand where a bearer's does, whatever the parser makes of them: `next` in "director Anna Berg" and "the
 * director, Anna Berg", `after` in "the mayor of Madrid, Anna Berg".
 */
function addNeighbours(tokens: readonly Token[], roles: RoleCollector, head: number): void {
  const comma = tokens[head + 1]?.form === ',' ? 1 : 0;
  roles.add('next', nameFrom(tokens, head, head + 1 + comma));
  if (!/^(of|for|at|to|in)$/.test(tokens[head + 1]?.form ?? '')) return;
  for (let at = head + 2; at < head + 2 + MAX_COMPLEMENT; at += 1) {
    const { form, tag } = tokens[at] ?? { form: '', tag: '' };
    if (form === ',') roles.add('after', nameFrom(tokens, head, at + 1));
    if (form === ',' || !/^(NN|JJ|DT|IN|CC|POS|HYPH|CD)/.test(tag)) return;
  }
}

/** The last word of the run of proper nouns that begins at `from` in the sentence of `head`. */
function nameFrom(tokens: readonly Token[], head: number, from: number): number[] {
  const isName = (at: number): boolean =>
    tokens[at]?.tag.startsWith('NNP') === true && tokens[at]?.sentence === tokens[head]!.sentence;
  let last = from;
  while (isName(last + 1)) last += 1;
  return isName(from) ? [last] : [];
}

/** "X served as envoy": X. "They named X as envoy": X. */
function addBearersOfAs(tokens: readonly Token[], roles: RoleCollector, as: number, lexicon: Lexicon): void {
  const verb = tokens[as]!.head;
  if (!isVerbal(tokens[verb]!)) return;
  const objects = childrenBy(tokens, verb, 'dobj');
  const bearers = objects.length > 0 ? objects : subjectsOf(tokens, verb, lexicon, 0);
  roles.add(
    'bearer',
    bearers.flatMap((token) => withConjuncts(tokens, token)),
  );
}

/** "held talks with Y": the verb only carries the noun, so its agent and its prepositions are the noun's. */
function addHolder(tokens: readonly Token[], roles: RoleCollector, head: number, lexicon: Lexicon): void {
  let first = head;
  while (tokens[first]!.relation === 'conj' && !isVerbal(tokens[tokens[first]!.head]!))
    first = tokens[first]!.head;
  const noun = tokens[first]!;
  const inPhrase = noun.relation === 'pobj' && lexicon.has('light-prepositions', tokens[noun.head]!.lemma);
  const verb = inPhrase ? tokens[noun.head]!.head : noun.head;
  if (!isVerbal(tokens[verb]!) || !(inPhrase || ['dobj', 'nsubjpass', 'nsubj'].includes(noun.relation)))
    return;
  if (!lexicon.has('light-verbs', tokens[verb]!.lemma)) return;
  if (noun.relation === 'dobj' || inPhrase) roles.add('holder', subjectsOf(tokens, verb, lexicon, 0));
  const own = new RoleCollector();
  addPrepositions(tokens, own, verb);
  for (const [role, tokensOfRole] of own.finish()) if (!roles.has(role)) roles.add(role, tokensOfRole);
  if (noun.relation === 'nsubjpass') roles.add('holder', own.get('by'));
}
