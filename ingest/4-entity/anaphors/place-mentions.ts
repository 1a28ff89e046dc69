import type { Token } from '../../2-language/analysis.js';
import type { TokenRange } from '../../2-language/encoder/link-scorer.js';
import { firstNameGender } from '../../3-mention/first-name.js';
import { type Gender, genderOfPronoun, genderOfWord } from '../gender-of.js';
import type { ResolvedArticle, ResolvedMention } from '../resolved-article.js';

/** A mention with its tokens [first, last) and what its words say. */
export interface PlacedMention extends TokenRange {
  readonly mention: ResolvedMention;
  /** The words of a name, lower case; empty for others. */
  readonly words: readonly string[];
  /** The head noun of a description, lower case; null for others. */
  readonly noun: string | null;
  /** What the pronoun, the noun or the title before the name says; null when nothing does. */
  readonly gender: Gender | null;
  /** What the first name says when nothing else does. */
  readonly likelyGender: Gender | null;
}

/** All mentions, in text order. */
export function placeMentions({ analysis, mentions }: ResolvedArticle): PlacedMention[] {
  const { tokens } = analysis;
  const placed: PlacedMention[] = [];
  let at = 0;
  for (const mention of mentions) {
    // Mentions come in text order; one may begin inside the one before it.
    while (at > 0 && tokens[at - 1]!.span.end > mention.span.start) at -= 1;
    while (at < tokens.length && tokens[at]!.span.end <= mention.span.start) at += 1;
    let last = at;
    while (last < tokens.length && tokens[last]!.span.start < mention.span.end) last += 1;
    if (last > at) placed.push({ first: at, last, mention, ...read(tokens, mention, at) });
  }
  return placed;
}

type Words = Pick<PlacedMention, 'words' | 'noun' | 'gender' | 'likelyGender'>;

function read(tokens: readonly Token[], { form, text, head }: ResolvedMention, first: number): Words {
  const nothing: Words = { words: [], noun: null, gender: null, likelyGender: null };
  if (form === 'pronoun') return { ...nothing, gender: genderOfPronoun(text.toLowerCase()) };
  if (form === 'nominal') {
    const noun = tokens[head]!.lemma.toLowerCase();
    return { ...nothing, noun, gender: genderOfWord(noun) };
  }
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const title = tokens[first - 1]?.form.toLowerCase().replace(/\.$/, '') ?? '';
  const likely = words.length > 1 ? firstNameGender(words[0]!) : null;
  const likelyGender = likely === 'either' ? null : likely;
  return { ...nothing, words, gender: genderOfWord(title), likelyGender };
}
