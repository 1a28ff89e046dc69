import { tagWords } from './tag-words.js';

const GENDERS: Readonly<Record<string, 'male' | 'female' | 'either'>> = {
  MaleName: 'male',
  FemaleName: 'female',
  FirstName: 'either',
};

let lexicon: Readonly<Record<string, string | readonly string[]>> | undefined;

/** Whose first name a word is, by the word list of compromise (MIT licence); null when it is in no list. */
export function firstNameGender(word: string): 'male' | 'female' | 'either' | null {
  lexicon ??= (tagWords.model() as { one: { lexicon: Record<string, string | readonly string[]> } }).one
    .lexicon;
  const key = word.toLowerCase();
  const tags = Object.hasOwn(lexicon, key) ? [lexicon[key] ?? []].flat() : [];
  const tag = tags.find((one) => Object.hasOwn(GENDERS, one));
  return tag === undefined ? null : (GENDERS[tag] ?? null);
}
