import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleGraph } from '../../../src/model/article-graph.js';
import { entityIdOf, sha256Of } from '../../../src/model/ids.js';
import type { EntityType } from '../../../src/model/types.generated.js';
import { resolveName } from '../../../src/query/resolve-name.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { openStore } from '../../../src/store/open-store.js';

let store: GraphStore;
beforeAll(async () => {
  store = await openStore(join(mkdtempSync(join(tmpdir(), 'newsgraph-')), 'names.db'), {});
  await store.applySchema();
  await store.upsert([
    articleWith(
      ['Person', 'Émile Zola', ['the writer']],
      ['Person', 'Gordon Brown'],
      ['Person', 'Helen Brown'],
      ['Place', 'Georgia'],
      ['Organization', 'GEORGIA'],
      ['Organization', 'United Nations', ['UN']],
    ),
  ]);
});
afterAll(() => store[Symbol.asyncDispose]());

describe('resolveName', () => {
  it.each([
    ['person:emile-zola', 'person:emile-zola'],
    ['Émile Zola', 'person:emile-zola'],
    ['emile ZOLA', 'person:emile-zola'],
    ['Zola', 'person:emile-zola'],
    ['The Writer', 'person:emile-zola'],
    ['un', 'organization:united-nations'],
    ['Georgia', 'place:georgia'],
    ['GEORGIA', 'organization:georgia'],
  ])('%s is %s', async (text, id) => {
    expect(await resolveName(store, text)).toBe(id);
  });

  it('names the candidates when a surname or a name fits several', async () => {
    await expect(resolveName(store, 'Brown')).rejects.toThrow(
      '"Brown" may be any of 2 entities. Give the id of the one you mean:\n  person:gordon-brown  (Gordon Brown, Person, 1 article)\n  person:helen-brown',
    );
    await expect(resolveName(store, 'georgia')).rejects.toThrow('may be any of 2 entities');
  });

  it('names similar entities when none fits', async () => {
    await expect(resolveName(store, 'Emil Zolla')).rejects.toThrow(
      'There is no entity "Emil Zolla". Did you mean:\n  person:emile-zola',
    );
    await expect(resolveName(store, 'Xyzzy')).rejects.toThrow('Look for it with: newsgraph find');
  });

  it('takes quotes and Cypher in a name as data', async () => {
    await expect(resolveName(store, "'}) DETACH DELETE e //")).rejects.toThrow('There is no entity');
    expect(await resolveName(store, 'Zola')).toBe('person:emile-zola');
  });
});

function articleWith(...entities: readonly [EntityType, string, string[]?][]): ArticleGraph {
  return {
    article: {
      id: 'a-1',
      title: 'Names',
      publisher: null,
      publishedAt: null,
      url: null,
      language: 'en',
      source: 'a-1.txt',
      words: 1,
      sha256: sha256Of('x'),
      extractor: 'newsgraph/0.0.0 test',
    },
    entities: entities.map(([type, name, aliases = []]) => ({
      id: entityIdOf(type, name),
      name,
      type,
      aliases,
      mentions: [{ start: 0, end: 1, text: 'x', form: 'name' }],
    })),
    statements: [],
  };
}
