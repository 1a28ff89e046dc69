import type { EnglishModel } from './english-model.js';
import type { StringId } from './string-id.js';
import type { ModelToken } from './tokenize.js';
import { wordShape } from './word-shape.js';

/** What the encoders see of a token, as ids in the order NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE. */
export type WordFeatures = (token: ModelToken) => readonly bigint[];

/** Bounds the memory of the cache. */
const MAX_CACHED = 20_000;

export function createWordFeatures(model: EnglishModel, stringId: StringId): WordFeatures {
  const cache = new Map<string, readonly bigint[]>();
  const featuresOf = (form: string, norm: string | null, spaceAfter: boolean): readonly bigint[] => {
    const chars = [...form];
    return [
      stringId(norm ?? normOf(form, model.norms, stringId)),
      stringId(chars[0] ?? ''),
      stringId(chars.slice(-3).join('')),
      stringId(wordShape(form)),
      spaceAfter ? 1n : 0n,
      /^\s+$/u.test(form) ? 1n : 0n,
    ];
  };
  return ({ form, norm, spaceAfter }) => {
    const key = `${spaceAfter ? '1' : '0'}${form}\u0000${norm ?? ''}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const features = featuresOf(form, norm, spaceAfter);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(key, features);
    return features;
  };
}

/** "’s" → "'s", "Cos" → "because", "Paris" → "paris". */
function normOf(form: string, norms: EnglishModel['norms'], stringId: StringId): string {
  if (Object.hasOwn(norms, form)) return norms[form]!;
  return norms[`#${stringId(form).toString(16)}`] ?? form.toLowerCase();
}
