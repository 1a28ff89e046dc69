import type { GoldEntity } from './gold.js';
import type { PredictedEntity } from './prediction.js';

/** The annotated entities of one article with their names made comparable. */
export type GoldNames = readonly {
  readonly entity: GoldEntity;
  readonly names: ReadonlySet<string>;
}[];

/** Prepares the entities of one article for `alignEntity`. */
export function goldNamesOf(entities: readonly GoldEntity[]): GoldNames {
  return entities.map((entity) => ({
    entity,
    names: normalizedNames([entity.name, ...entity.mentions]),
  }));
}

/**
 * The annotated entity that shares most of the extracted entity's names, or null when it shares none. The name
 * counts most, then each shared name (a longer one slightly more), then the type; the first of equals wins.
 */
export function alignEntity(predicted: PredictedEntity, gold: GoldNames): GoldEntity | null {
  const name = normalizeName(predicted.name);
  const names = normalizedNames([predicted.name, ...mentionTexts(predicted), ...(predicted.aliases ?? [])]);
  let best: GoldEntity | null = null;
  let bestScore = 0;
  for (const candidate of gold) {
    let score = 0;
    for (const shared of names) if (candidate.names.has(shared)) score += 1 + shared.length / 100;
    if (candidate.names.has(name)) score += 2;
    if (score > 0 && candidate.entity.type === predicted.type) score += 0.5;
    if (score > bestScore) {
      bestScore = score;
      best = candidate.entity;
    }
  }
  return best;
}

/** Without case, diacritics, punctuation, a possessive 's and a leading article: "The Kremlin's" → "kremlin". */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(the|a|an) /, '')
    .trim();
}

function normalizedNames(names: readonly string[]): Set<string> {
  return new Set(names.map(normalizeName).filter((name) => name !== ''));
}

/** Pronouns name nobody. */
function mentionTexts(predicted: PredictedEntity): string[] {
  return (predicted.mentions ?? []).filter(({ form }) => form !== 'pronoun').map(({ text }) => text);
}
