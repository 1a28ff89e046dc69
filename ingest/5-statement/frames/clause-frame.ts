import type { Token } from '../../2-language/analysis.js';
import type { Lexicon } from '../lexicon.js';
import { type Frame, RoleCollector } from './frame.js';
import { addPrepositions } from './prepositions.js';
import { childrenBy, isInfinitive, isRelativePronoun, isVerbal, withConjuncts } from './tree.js';

/** How many clauses up an unexpressed subject is looked for ("wants to try to begin to leave"). */
const MAX_CONTROL_DEPTH = 6;

/** One vowel, one consonant: "fin", "hat". */
const SHORT_VERB = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** The frame of the verb at `head`, or null when the token is no full verb. */
export function buildClauseFrame(tokens: readonly Token[], head: number, lexicon: Lexicon): Frame | null {
  const verb = tokens[head]!;
  if (!isVerbal(verb) || ['aux', 'auxpass', 'amod', 'compound', 'prep'].includes(verb.relation)) return null;
  const roles = new RoleCollector();
  const passive = isPassive(tokens, head);
  const subjects = subjectsOf(tokens, head, lexicon, 0);
  roles.add(passive ? 'patient' : 'agent', subjects);
  const objects = childrenBy(tokens, head, 'dobj').filter((child) => !isRelativePronoun(tokens[child]!));
  const recipients = childrenBy(tokens, head, 'dative').filter((child) => tokens[child]!.pos !== 'ADP');
  addObjects(tokens, roles, passive, objects, recipients);
  addPrepositions(tokens, roles, head);
  if (passive) roles.add('agent', roles.has('by') ? roles.get('by') : agentsOfComplement(tokens, head));
  // "named Anna Berg prime minister", parsed as one phrase: the name in the office is the object.
  if (!passive && objects.length === 0) roles.add('patient', childrenBy(tokens, head, 'oprd'));
  addSharedObject(tokens, roles, head, passive);
  if (verb.relation === 'relcl') addAntecedent(tokens, roles, head);
  for (const child of childrenBy(tokens, head, 'xcomp', 'ccomp')) {
    roles.add(isInfinitive(tokens, child) ? 'infinitive' : 'claim', [child]);
  }
  for (const child of childrenBy(tokens, head, 'attr', 'oprd', 'acomp')) {
    roles.add('complement', withConjuncts(tokens, child));
    // "is married to X", "was critical of X".
    if (tokens[child]!.relation === 'acomp') addPrepositions(tokens, roles, child);
  }
  return { kind: 'verb', head, lemma: lemmaOf(tokens, head, lexicon), roles: roles.finish() };
}

/** Who does it, or in a passive who undergoes it: expressed, shared, controlled, or the noun that the clause describes. */
export function subjectsOf(
  tokens: readonly Token[],
  head: number,
  lexicon: Lexicon,
  depth: number,
): number[] {
  const expressed = childrenBy(tokens, head, 'nsubj', 'nsubjpass');
  if (expressed.length > 0) {
    return expressed.flatMap((child) =>
      isRelativePronoun(tokens[child]!) ? antecedentsOf(tokens, head) : withConjuncts(tokens, child),
    );
  }
  const verb = tokens[head]!;
  const above = verb.head;
  if (above === head || depth >= MAX_CONTROL_DEPTH) return [];
  const up = (): number[] => subjectsOf(tokens, above, lexicon, depth + 1);
  switch (verb.relation) {
    case 'conj':
      return isVerbal(tokens[above]!) ? up() : [];
    case 'xcomp':
    case 'ccomp':
      if (verb.relation === 'ccomp' && !isInfinitive(tokens, head)) return [];
      return isVerbal(tokens[above]!) ? controllersOf(tokens, above, lexicon, depth) : [];
    case 'advcl':
      return isVerbal(tokens[above]!) && verb.tag !== 'VBP'
        ? activeSubject(tokens, above, lexicon, depth)
        : [];
    case 'acl':
      return verb.tag === 'VB' ? holdersOf(tokens, above, lexicon, depth) : withConjuncts(tokens, above);
    case 'relcl':
      return verb.tag === 'VB' ? [] : antecedentsOf(tokens, head);
    case 'pcomp':
      return controllersOfPreposition(tokens, above, lexicon, depth);
    default:
      return [];
  }
}

/** True for "was visited", and for the bare participle of "the city visited by X" and "Led by X, the members …". */
export function isPassive(tokens: readonly Token[], head: number): boolean {
  if (childrenBy(tokens, head, 'auxpass', 'nsubjpass').length > 0) return true;
  const verb = tokens[head]!;
  if (verb.tag !== 'VBN') return false;
  const own = childrenBy(tokens, head, 'aux', 'nsubj');
  if (verb.relation === 'acl' || verb.relation === 'advcl') return own.length === 0;
  if (verb.relation === 'conj' && own.length === 0) return isPassive(tokens, verb.head);
  return childrenBy(tokens, head, 'agent').length > 0 && own.length === 0;
}

/** "was appointed chief executive by X": the parser hangs "by" on the office. */
function agentsOfComplement(tokens: readonly Token[], head: number): number[] {
  return childrenBy(tokens, head, 'oprd', 'attr')
    .flatMap((child) => childrenBy(tokens, child, 'prep', 'agent'))
    .filter((child) => tokens[child]!.form.toLowerCase() === 'by')
    .flatMap((child) => childrenBy(tokens, child, 'pobj'))
    .flatMap((child) => withConjuncts(tokens, child));
}

function addObjects(
  tokens: readonly Token[],
  roles: RoleCollector,
  passive: boolean,
  objects: readonly number[],
  recipients: readonly number[],
): void {
  for (const object of objects) {
    // "was awarded the prize": what stands after a passive verb is the thing given, its subject the receiver.
    roles.add(passive ? 'theme' : 'patient', withConjuncts(tokens, object));
  }
  for (const recipient of recipients) roles.add('recipient', withConjuncts(tokens, recipient));
}

/** "arrested and jailed X": the first verb has the object of the second. */
function addSharedObject(
  tokens: readonly Token[],
  roles: RoleCollector,
  head: number,
  passive: boolean,
): void {
  if (passive || roles.has('patient')) return;
  for (const next of childrenBy(tokens, head, 'conj')) {
    if (!isVerbal(tokens[next]!) || next - head > 3 || childrenBy(tokens, next, 'nsubj').length > 0) continue;
    for (const object of childrenBy(tokens, next, 'dobj'))
      roles.add('patient', withConjuncts(tokens, object));
  }
}

/** "the deal that X signed", "the city X visited", "the man with whom X met": the described noun fills the gap. */
function addAntecedent(tokens: readonly Token[], roles: RoleCollector, head: number): void {
  const antecedents = antecedentsOf(tokens, head);
  const subjectIsPronoun = childrenBy(tokens, head, 'nsubj', 'nsubjpass').some((child) =>
    isRelativePronoun(tokens[child]!),
  );
  if (subjectIsPronoun) return;
  for (const preposition of childrenBy(tokens, head, 'prep')) {
    const [object] = childrenBy(tokens, preposition, 'pobj');
    if (object !== undefined && isRelativePronoun(tokens[object]!)) {
      roles.add(tokens[preposition]!.form.toLowerCase(), antecedents);
      return;
    }
    if (object === undefined && childrenBy(tokens, preposition, 'prep', 'pcomp').length === 0) {
      roles.add(tokens[preposition]!.form.toLowerCase(), antecedents);
      return;
    }
  }
  if (!roles.has('patient')) roles.add('patient', antecedents);
}

function antecedentsOf(tokens: readonly Token[], head: number): number[] {
  let at = head;
  while (tokens[at]!.relation === 'conj' && isVerbal(tokens[tokens[at]!.head]!)) at = tokens[at]!.head;
  return tokens[at]!.relation === 'relcl' ? [tokens[at]!.head] : [];
}

/** Who does the infinitive below `matrix`: its object ("urged X to leave") or else its subject ("X agreed to leave"). */
function controllersOf(tokens: readonly Token[], matrix: number, lexicon: Lexicon, depth: number): number[] {
  const objects = childrenBy(tokens, matrix, 'dobj').flatMap((child) => withConjuncts(tokens, child));
  const subjectControls = lexicon.has('subject-control-verbs', tokens[matrix]!.lemma);
  if (objects.length > 0 && !subjectControls) return objects;
  return subjectsOf(tokens, matrix, lexicon, depth + 1);
}

function activeSubject(tokens: readonly Token[], matrix: number, lexicon: Lexicon, depth: number): number[] {
  return subjectsOf(tokens, matrix, lexicon, depth + 1);
}

/** "accused X of smuggling": X; "left after meeting Y": who left; "his plan for leaving": he. */
function controllersOfPreposition(
  tokens: readonly Token[],
  preposition: number,
  lexicon: Lexicon,
  depth: number,
): number[] {
  const word = tokens[preposition]!;
  if (word.head === preposition) return [];
  const governor = word.head;
  if (!isVerbal(tokens[governor]!)) return holdersOf(tokens, governor, lexicon, depth);
  if (lexicon.has('object-control-prepositions', word.lemma))
    return controllersOf(tokens, governor, lexicon, depth);
  return subjectsOf(tokens, governor, lexicon, depth + 1);
}

/** Whose decision, plan or refusal it is: the possessor, "of"/"by" complement, or the agent of the verb that governs the noun. */
function holdersOf(tokens: readonly Token[], noun: number, lexicon: Lexicon, depth: number): number[] {
  const possessors = childrenBy(tokens, noun, 'poss');
  if (possessors.length > 0) return possessors.flatMap((child) => withConjuncts(tokens, child));
  for (const preposition of childrenBy(tokens, noun, 'prep', 'agent')) {
    if (!/^(by|of)$/i.test(tokens[preposition]!.form)) continue;
    const objects = childrenBy(tokens, preposition, 'pobj');
    if (objects.length > 0) return objects.flatMap((child) => withConjuncts(tokens, child));
  }
  const governor = tokens[noun]!.head;
  if (tokens[noun]!.relation === 'dobj' && isVerbal(tokens[governor]!)) {
    return subjectsOf(tokens, governor, lexicon, depth + 1);
  }
  return [];
}

/** With its particle, which the parser may call an adverb: "step down", "pull out". */
function lemmaOf(tokens: readonly Token[], head: number, lexicon: Lexicon): string {
  const isParticle = (child: number): boolean => {
    const { relation, form } = tokens[child]!;
    return (
      relation === 'prt' ||
      (relation === 'advmod' && child === head + 1 && lexicon.has('particles', form.toLowerCase()))
    );
  };
  const particles = tokens[head]!.children.filter(isParticle).map((child) =>
    tokens[child]!.form.toLowerCase(),
  );
  return [baseFormOf(tokens[head]!), ...particles].join(' ');
}

/** The lemma tables take "fined" for the past of "fin": a short verb that does not double its consonant ends in e. */
function baseFormOf({ form, lemma }: Token): string {
  const hasSilentE = SHORT_VERB.test(lemma) && [`${lemma}ed`, `${lemma}ing`].includes(form.toLowerCase());
  return hasSilentE ? `${lemma}e` : lemma;
}
