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
  if (mention.form === 'nominal') return words.get(mention.lemma) ?? null;
  const title = analysis.tokens[mention.first - 1]?.form.toLowerCase().replace(/\.$/, '') ?? '';
  return words.get(title) ?? null;
}
