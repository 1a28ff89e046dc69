import { firstNameGender } from '../3-mention/first-name.js';
import { loadWords } from '../3-mention/load-words.js';
import type { FoundMention } from '../3-mention/mention-kinds.js';
import type { Draft } from './sieve.js';

export type Gender = 'male' | 'female';

const words = new Map(
  Object.entries(loadWords<Readonly<Record<Gender, readonly string[]>>>('gender-words')).flatMap(
    ([gender, list]) => list.map((word) => [word, gender as Gender] as const),
  ),
);

const pronouns =
  loadWords<Readonly<Record<string, { readonly words: readonly string[]; readonly gender?: Gender }>>>(
    'pronouns',
  );
const PRONOUNS: ReadonlyMap<string, Gender> = new Map(
  (['he', 'she'] as const).flatMap((key) =>
    pronouns[key]!.words.map((word) => [word, pronouns[key]!.gender!] as const),
  ),
);

/** The gender that "he" or "hers" tells; null for other pronouns. In lower case. */
export function genderOfPronoun(word: string): Gender | null {
  return PRONOUNS.get(word) ?? null;
}

/** The gender that a title or a noun tells ("mrs", "widow"); null for others. In the singular and lower case. */
export function genderOfWord(word: string): Gender | null {
  return words.get(word) ?? null;
}

/**
 * The gender of a person: by a pronoun already resolved, a title or a description, else by the first name; null when
 * the article does not tell.
 */
export function genderOf(draft: Draft, root: number): Gender | null {
  const mentions = draft.clusters.members(root).map((i) => draft.clusters.mentions[i] as FoundMention);
  for (const mention of mentions) {
    const told = toldBy(draft, mention);
    if (told !== null) return told;
  }
  for (const mention of mentions) {
    const gender = mention.form === 'name' ? firstNameGender(mention.text.split(/\s+/)[0] ?? '') : null;
    if (gender === 'male' || gender === 'female') return gender;
  }
  return null;
}

function toldBy({ analysis }: Draft, mention: FoundMention): Gender | null {
  if (mention.form === 'pronoun') return mention.gender;
  if (mention.form === 'nominal') return genderOfWord(mention.lemma);
  const title = analysis.tokens[mention.first - 1]?.form.toLowerCase().replace(/\.$/, '') ?? '';
  return genderOfWord(title);
}
