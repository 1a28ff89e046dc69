import type { Analysis, Token } from '../../2-language/analysis.js';
import { headNounsOf } from '../../3-mention/load-head-nouns.js';
import { loadWords } from '../../3-mention/load-words.js';
import { nounPhraseAt } from '../../3-mention/noun-phrase.js';
import type { ResolvedMention } from '../resolved-article.js';
import { type Anaphor, type AnaphorKind, PRONOUN_KINDS } from './anaphor.js';

const rows = loadWords<Readonly<Record<string, { readonly words: readonly string[] }>>>('pronouns');
const pronouns: ReadonlyMap<string, AnaphorKind> = new Map(
  PRONOUN_KINDS.flatMap((kind) => rows[kind]!.words.map((word) => [word, kind] as const)),
);

/**
 * Every phrase that may take up an entity named before, in text order: definite and owned noun phrases without a name at their
 * head, institutions without article ("police"), personal pronouns of the third person.
 */
export function findAnaphors({ tokens }: Analysis, mentions: readonly ResolvedMention[]): Anaphor[] {
  const named = new Set<number>();
  for (const { form, head } of mentions) if (form === 'name') named.add(head);
  return tokens.flatMap((token) => {
    const anaphor = named.has(token.index) ? null : (pronounAt(token) ?? nounAt(tokens, token));
    return anaphor === null ? [] : [anaphor];
  });
}

function pronounAt({ form, tag, index }: Token): Anaphor | null {
  const lemma = form.toLowerCase();
  const kind = pronouns.get(lemma);
  // "US" is no "us", and "IT" no "it".
  if (kind === undefined || !/^PRP\$?$/.test(tag) || /^\p{Lu}{2}/u.test(form)) return null;
  return {
    kind,
    first: index,
    last: index + 1,
    head: index,
    lemma,
    nouns: [],
    isPlural: kind === 'they',
    isPossessive: tag === 'PRP$',
  };
}

function nounAt(tokens: readonly Token[], token: Token): Anaphor | null {
  const lemma = token.lemma.toLowerCase();
  const nouns = headNounsOf(lemma);
  const isNoun = token.pos === 'NOUN' || (token.pos === 'PROPN' && nouns.length > 0);
  const isModifier = /^(compound|amod|nmod)$/.test(token.relation) && token.head > token.index;
  if (!isNoun || isModifier) return null;
  const { first, last } = nounPhraseAt(tokens, token.index);
  const kind = kindOf(tokens, token, first);
  if (kind === null || (kind === 'bare' && nouns[0]?.stands !== 'alone')) return null;
  const isPlural = /^NNP?S$/.test(token.tag);
  return { kind, first, last, head: token.index, lemma, nouns, isPlural, isPossessive: false };
}

/** How the phrase that begins at token `first` is made known; null when it is indefinite. */
function kindOf(tokens: readonly Token[], head: Token, first: number): AnaphorKind | null {
  const word = tokens[first]!.form.toLowerCase();
  if (/^(the|both)$/.test(word)) return 'the';
  if (/^(this|that|these|those)$/.test(word)) return 'this';
  const isOwned = head.children.some((child) => child < head.index && tokens[child]!.relation === 'poss');
  if (isOwned) return 'owned';
  return first === head.index ? 'bare' : null;
}
