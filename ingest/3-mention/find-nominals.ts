import type { Analysis, Token } from '../2-language/analysis.js';
import { type HeadNoun, headNounsOf } from './load-head-nouns.js';
import type { NameMention, NominalMention } from './mention-kinds.js';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.js';
import { ownNamesOf } from './own-name.js';
import { placesAfterOf } from './places-after-of.js';

/** Descriptions are less sure than names. */
const NOMINAL_SCORE = 0.6;

/**
 * Noun phrases that may refer to an entity, in text order: "the Chelsea owner", "US officials", "the company", "his
 * wife". Which of them do is for stage 4 to say. `names` are the names of the same article. A phrase that is two
 * entities by itself ("the Russian and Ukrainian delegations") is there twice.
 */
export function findNominals(analysis: Analysis, names: readonly NameMention[]): NominalMention[] {
  const named = new Set<number>();
  for (const name of names) for (let i = name.first; i < name.last; i++) named.add(i);
  return analysis.tokens.flatMap((token) =>
    named.has(token.index) ? [] : nominalsAt(analysis, names, token),
  );
}

function nominalsAt(analysis: Analysis, names: readonly NameMention[], token: Token): NominalMention[] {
  if (!/^(NOUN|PROPN)$/.test(token.pos) || isModifier(token)) return [];
  const head = headNounAt(analysis.tokens, token);
  if (head === null) return [];
  const isPlural = /^NNP?S$/.test(token.tag);
  const phrase = phraseAt(analysis, names, token, isPlural);
  const modifiers = names.filter((name) => name.first >= phrase.first && name.last <= phrase.last);
  const noun = chooseKind(head.kinds, isPlural, modifiers.length > 0);
  if (noun.type === 'Person' && !isPlural && beginsWithPerson(analysis.tokens, modifiers, phrase)) return [];
  const start = analysis.tokens[phrase.first]?.span.start ?? token.span.start;
  const end = analysis.tokens[phrase.last - 1]?.span.end ?? token.span.end;
  const ownNames = ownNamesOf(analysis, names, { phrase, head: token, noun, isPlural, modifiers });
  return (ownNames.length > 0 ? ownNames : [null]).map((ownName) => ({
    form: 'nominal',
    span: { start, end },
    text: analysis.text.slice(start, end),
    type: isPlural && noun.type === 'Person' ? 'Group' : noun.type,
    sentence: token.sentence,
    head: token.index,
    confidence: NOMINAL_SCORE,
    first: phrase.first,
    last: phrase.last,
    noun,
    lemma: head.lemma,
    isPlural,
    determiner: determinerOf(analysis.tokens, phrase, token),
    modifiers,
    ownName,
  }));
}

/** "Anna Berg chief executive" in "named Anna Berg chief executive" is no description: the name stands before an office. */
function beginsWithPerson(
  tokens: readonly Token[],
  names: readonly NameMention[],
  { first }: NounPhrase,
): boolean {
  return names.some(
    (name) =>
      name.type === 'Person' &&
      name.first === first &&
      name.last - first > 1 &&
      tokens[name.head]!.relation !== 'poss',
  );
}

/** With the whole list: "the governments of Iraq and the United States". */
function phraseAt(
  analysis: Analysis,
  names: readonly NameMention[],
  head: Token,
  isPlural: boolean,
): NounPhrase {
  const phrase = nounPhraseAt(analysis.tokens, head.index);
  const end = isPlural ? placesAfterOf(analysis, names, head).at(-1)?.last : undefined;
  return end === undefined ? phrase : { ...phrase, last: Math.max(phrase.last, end) };
}

/** "President" in "President Putin" and "oil" in "oil depot" describe the noun after them. */
function isModifier(token: Token): boolean {
  return /^(compound|amod|nmod)$/.test(token.relation) && token.head > token.index;
}

function headNounAt(
  tokens: readonly Token[],
  token: Token,
): { lemma: string; kinds: readonly HeadNoun[] } | null {
  const singular = singularOf(token);
  const before = tokens[token.index - 1];
  if (before !== undefined && before.head === token.index) {
    const pair = `${before.form.toLowerCase()} ${singular}`;
    if (headNounsOf(pair).length > 0) return { lemma: pair, kinds: headNounsOf(pair) };
  }
  const kinds = headNounsOf(singular);
  return kinds.length > 0 ? { lemma: singular, kinds } : null;
}

/** Title-case nouns ("the Ukraine President") have no lemma of their own in the tables. */
function singularOf(token: Token): string {
  const form = token.form.toLowerCase();
  const lemma = token.lemma.toLowerCase();
  if (headNounsOf(lemma).length > 0) return lemma;
  const singulars = [
    form.replace(/s$/, ''),
    form.replace(/ies$/, 'y'),
    form.replace(/es$/, ''),
    form.replace(/men$/, 'man'),
  ];
  return singulars.find((one) => headNounsOf(one).length > 0) ?? form;
}

/** Plurals of persons with a name beside them are people ("Chelsea fans"); else the first kind of the file. */
function chooseKind(kinds: readonly HeadNoun[], isPlural: boolean, isNamed: boolean): HeadNoun {
  const first = kinds[0] as HeadNoun;
  const people = kinds.find((kind) => kind.type === 'Group');
  if (people !== undefined && isPlural && isNamed && first.family === null) return people;
  return kinds.find((kind) => kind.type !== 'Group') ?? first;
}

function determinerOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
  head: Token,
): NominalMention['determiner'] {
  const word = tokens[phrase.first]?.form.toLowerCase() ?? '';
  if (/^(the|this|that|these|those|both)$/.test(word)) return 'definite';
  if (/^(a|an|another|some|any|several|many|no|each|every)$/.test(word)) return 'indefinite';
  const isOwned = head.children.some((child) => child < head.index && tokens[child]?.relation === 'poss');
  return isOwned ? 'possessive' : 'none';
}
