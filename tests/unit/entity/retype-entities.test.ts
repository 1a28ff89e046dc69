import { beforeAll, describe, expect, it } from 'vitest';
import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { createTypeScorer } from '../../../ingest/2-language/encoder/create-type-scorer.js';
import { loadTypeModel } from '../../../ingest/2-language/encoder/load-type-model.js';
import type { TypeScorer } from '../../../ingest/2-language/encoder/type-scorer.js';
import { findMentions } from '../../../ingest/3-mention/find-mentions.js';
import { mentionSpans } from '../../../ingest/4-entity/mention-spans.js';
import { resolveCoreference } from '../../../ingest/4-entity/resolve-coreference.js';
import type { ResolvedArticle } from '../../../ingest/4-entity/resolved-article.js';
import { retypeEntities, withTypes } from '../../../ingest/4-entity/retype-entities.js';

const TEXT =
  'Norway beat Denmark 2-1 in Oslo. Norway captain Kari Lund scored twice. Lund said the Oslo crowd had helped.';

let resolved: ResolvedArticle;
let scorer: TypeScorer;

beforeAll(async () => {
  const analyzer = await createEnglishAnalyzer();
  scorer = await createTypeScorer(loadTypeModel());
  const analysis = await analyzer.analyze(TEXT);
  const article = {
    id: 'match',
    title: '',
    publisher: null,
    publishedAt: null,
    url: null,
    language: 'en',
    text: TEXT,
    source: 'match',
  };
  resolved = resolveCoreference(article, analysis, findMentions(analysis));
});

describe('mentionSpans', () => {
  it('gives the tokens of each mention, entity by entity', () => {
    const { tokens } = resolved.analysis;
    const words = mentionSpans(resolved).map((spans) =>
      spans.map(({ first, last }) => TEXT.slice(tokens[first]!.span.start, tokens[last - 1]!.span.end)),
    );
    expect(words).toEqual(
      resolved.entities.map((_, entity) =>
        resolved.mentions.filter((mention) => mention.entity === entity).map(({ text }) => text),
      ),
    );
  });
});

describe('withTypes', () => {
  it('changes the type of an entity, its id and its mentions', () => {
    const types = resolved.entities.map(({ name, type }) => (name === 'Norway' ? 'Organization' : type));
    const changed = withTypes(resolved, types);
    const norway = changed.entities.findIndex(({ name }) => name === 'Norway');
    expect(changed.entities[norway]).toMatchObject({ id: 'organization:norway', type: 'Organization' });
    const mentions = changed.mentions.filter(({ entity }) => entity === norway);
    expect(new Set(mentions.map(({ type }) => type))).toEqual(new Set(['Organization']));
  });

  it('makes one of two entities that have one name and now one type', () => {
    const oslo = resolved.entities.findIndex(({ name }) => name === 'Oslo');
    const twin = { ...resolved.entities[oslo]!, id: 'organization:oslo', type: 'Organization' as const };
    const twice = { ...resolved, entities: [...resolved.entities, twin] };
    const changed = withTypes(twice, [...resolved.entities.map(({ type }) => type), 'Place']);
    expect(changed.entities).toHaveLength(resolved.entities.length);
    expect(changed.entities[oslo]?.mentions).toHaveLength(2 * twin.mentions.length);
    expect(Math.max(...changed.mentions.map(({ entity }) => entity))).toBeLessThan(changed.entities.length);
  });

  it('gives back what it got when no type changes', () => {
    expect(
      withTypes(
        resolved,
        resolved.entities.map(({ type }) => type),
      ),
    ).toBe(resolved);
  });
});

describe('retypeEntities', () => {
  it('leaves persons persons and towns places, whatever else it changes', async () => {
    const { entities } = await retypeEntities(resolved, scorer);
    expect(entities.find(({ name }) => name === 'Kari Lund')?.type).toBe('Person');
    expect(entities.find(({ name }) => name === 'Oslo')?.type).toBe('Place');
  });
});
