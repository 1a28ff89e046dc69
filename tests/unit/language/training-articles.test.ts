import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../../src/eval/gold.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import type { EntityType, RelationType } from '../../../src/model/types.generated.js';
import { loadSchema } from '../../../src/schema/load-schema.js';

const TRAINING = join(PACKAGE_ROOT, 'ingest/2-language/training');
const { relations } = loadSchema();

const sets = await Promise.all(
  ['articles', 'held-out'].map(async (name) => {
    const folder = join(TRAINING, name);
    return { name, folder, articles: await readGold(folder) };
  }),
);

describe.each(sets)('the articles written for training, in $name', ({ folder, articles }) => {
  it('are there', () => {
    expect(articles.length).toBeGreaterThan(40);
  });

  it('quote their text: every mention and every evidence stands in it', () => {
    const strange = articles.flatMap(({ id, entities, triples }) => {
      const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
      const quotes = [
        ...entities.flatMap(({ mentions }) => mentions),
        ...triples.map(({ evidence }) => evidence),
      ];
      return quotes.filter((quote) => !text.includes(quote)).map((quote) => `${id}: ${quote}`);
    });
    expect(strange).toEqual([]);
  });

  it('use predicates between the types that the schema allows, and credit speakers whom they list', () => {
    const strange = articles.flatMap(({ id, entities, triples }) => {
      const types = new Map(entities.map((entity) => [entity.id, entity.type]));
      return triples
        .filter(({ s, p, o, by }) => {
          const relation = relations.get(p as RelationType);
          const allows = (side: readonly EntityType[] | undefined, end: string) =>
            side?.includes(types.get(end) as EntityType) ?? false;
          const isCredited = by === undefined || by === null || types.has(by);
          return s === o || !isCredited || !allows(relation?.subject, s) || !allows(relation?.object, o);
        })
        .map(({ s, p, o }) => `${id}: ${s} ${p} ${o}`);
    });
    expect(strange).toEqual([]);
  });
});
