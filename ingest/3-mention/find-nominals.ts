import type { Analysis, Token } from '../2-language/analysis.js';
import { type HeadNoun, headNounsOf } from './load-head-nouns.js';
import type { NameMention, NominalMention } from './mention-kinds.js';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.js';
import { ownNameOf } from './own-name.js';

/** Descriptions are less sure than names. */
const NOMINAL_SCORE = 0.6;

/**
 * Noun phrases that may refer to an entity, in text order: "the Chelsea owner", "US officials", "the company", "his
 * wife". Which of them do is for stage 4 to say. `names` are the names of the same article.
 */
export function findNominals(analysis: Analysis, names: readonly NameMention[]): NominalMention[] {
  const named = new Set<number>();
  for (const name of names) for (let i = name.first; i < name.last; i++) named.add(i);
  return analysis.tokens.flatMap((token) =>
    named.has(token.index) ? [] : (nominalAt(analysis, names, token) ?? []),
  );
}

function nominalAt(analysis: Analysis, names: readonly NameMention[], token: Token): NominalMention | null {
  if (!/^(NOUN|PROPN)$/.test(token.pos) || isModifier(analysis, token)) return null;
  const head = headNounAt(analysis.tokens, token);
  if (head === null) return null;
  const phrase = nounPhraseAt(analysis.tokens, token.index);
  const modifiers = names.filter((name) => name.first >= phrase.first && name.last <= phrase.last);
  const isPlural =
    /^NNP?S$/.test(token.tag) || (token.tag === 'NN' && head.lemma !== token.lemma && /s$/.test(token.form));
  const start = analysis.tokens[phrase.first]?.span.start ?? token.span.start;
  const end = analysis.tokens[phrase.last - 1]?.span.end ?? token.span.end;
  const description = {
    lemma: head.lemma,
    isPlural,
    determiner: determinerOf(analysis.tokens, phrase, token),
    modifiers,
  };
  const noun = chooseKind(head.kinds, isPlural, modifiers.length > 0);
  return {
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
    ...description,
    ownName: ownNameOf(analysis, phrase, token, noun, isPlural, modifiers),
  };
}

/** "President" in "President Putin" and "oil" in "oil depot" describe the noun after them. */
function isModifier(analysis: Analysis, token: Token): boolean {
  return (
    /^(compound|amod|nmod)$/.test(token.relation) && token.head > token.index && token.head !== token.index
  );
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
  if (headNounsOf(token.lemma.toLowerCase()).length > 0) return token.lemma.toLowerCase();
  if (/s$/.test(form)) {
    for (const singular of [
      form.slice(0, -1),
      form.replace(/ies$/, 'y'),
      form.replace(/es$/, ''),
      form.replace(/men$/, 'man'),
    ]) {
      if (headNounsOf(singular).length > 0) return singular;
    }
  }
  return form.replace(/men$/, 'man');
}

/** Plurals of persons are people; the first kind of the file otherwise. */
function chooseKind(kinds: readonly HeadNoun[], isPlural: boolean, isNamed: boolean): HeadNoun {
  const people = kinds.find((kind) => kind.type === 'Group');
  const first = kinds[0] as HeadNoun;
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
