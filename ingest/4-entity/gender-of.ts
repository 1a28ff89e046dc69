import type { Draft } from './sieve.js';

/** The gender of a person by title, relation, pronoun or first name; null when the article does not tell. */
export function genderOf({ analysis, clusters }: Draft, root: number): 'male' | 'female' | null {
  for (const i of clusters.members(root)) {
    const mention = clusters.mentions[i];
    if (mention?.form === 'pronoun' && mention.gender !== null) return mention.gender;
    if (mention?.form === 'nominal' && words[mention.lemma] !== undefined)
      return words[mention.lemma] ?? null;
    const title = analysis.tokens[(mention?.first ?? 0) - 1]?.form.toLowerCase().replace(/\.$/, '') ?? '';
    if (mention?.form === 'name' && words[title] !== undefined) return words[title] ?? null;
  }
  return null;
}

const words: Readonly<Record<string, 'male' | 'female'>> = {
  mr: 'male',
  mrs: 'female',
  ms: 'female',
  wife: 'female',
  husband: 'male',
};
