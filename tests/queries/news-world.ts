import type { ArticleGraph } from '../../src/model/article-graph.js';
import type { Entity, EntityRef } from '../../src/model/entity.js';
import { entityIdOf, sha256Of, statementIdOf } from '../../src/model/ids.js';
import { type Evidence, MODALITIES, POLARITIES, type Statement } from '../../src/model/statement.js';
import { ENTITY_TYPES, type EntityType, RELATION_TYPES } from '../../src/model/types.generated.js';
import { randomNumbers } from '../support/random-numbers.js';

const GIVEN = ['Ada', 'Éamon', 'Zoë', 'Nia', 'İpek', 'Jörg', '李', 'O"Neil'];
const FAMILY = [
  'van Buren',
  'Lovelace',
  "O'Brien",
  'Ångström',
  'de la Cruz',
  'Straße',
  '`Tick',
  'Müller\\Höhe',
];
const OUTLETS = ['Daily Star', 'Maghreb Wire', 'L’Écho', null];

export interface NewsWorld {
  readonly graphs: readonly ArticleGraph[];
  readonly entities: readonly EntityRef[];
  /** A number in [0, 1), the next of the world's own sequence. */
  readonly random: () => number;
}

/** Articles in which the same entities meet again and again, so that every canned query finds rows. */
export function newsWorld(articles: number, seed: number): NewsWorld {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const entities = Array.from({ length: Math.max(12, Math.round(articles / 3)) }, (_, i) =>
    entityOf(i, pick),
  );
  const graphs = Array.from({ length: articles }, (_, i) => articleOf(i, entities, pick, random));
  return { graphs, entities, random };
}

function entityOf(i: number, pick: <T>(list: readonly T[]) => T): EntityRef {
  const type = ENTITY_TYPES[i % 5 === 0 ? 1 : i % ENTITY_TYPES.length]!;
  const name = type === 'Person' ? `${pick(GIVEN)} ${pick(FAMILY)} ${i}` : `${type} “${i}” ${pick(FAMILY)}`;
  return {
    id: entityIdOf(type, name),
    name,
    type,
    aliases: i % 3 === 0 ? [] : [`The ${i}th`, name.toUpperCase()],
  };
}

function articleOf(
  i: number,
  entities: readonly EntityRef[],
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
): ArticleGraph {
  // Few entities an article and few predicates for some pairs: statements come again in other articles.
  const cast = Array.from({ length: 5 }, () => entities[Math.floor(random() ** 2 * entities.length)]!);
  const text = `Article ${i}. ${'Somebody met someone, said "x"; \n\t=cmd(). '.repeat(8)}`;
  const statements = new Map<string, Statement>();
  for (let n = 0; n < 8; n++) {
    const made = statementOf(text, pick(cast), pick(cast), cast, pick, random);
    if (made !== null && !statements.has(made.id)) statements.set(made.id, made);
  }
  const refs = new Map(cast.map((entity) => [entity.id, entity]));
  return {
    article: {
      id: `story-${i}`,
      title: `Title ${i}: ‘quoted’ — ${pick(GIVEN)}`,
      publisher: pick(OUTLETS),
      publishedAt:
        i % 7 === 0
          ? null
          : `2026-0${1 + (i % 9)}-${String(1 + (i % 28)).padStart(2, '0')}${i % 2 ? 'T08:30:00Z' : ''}`,
      url: i % 2 ? `https://example.org/${i}?a=1&b=${i}` : null,
      language: 'en',
      source: `story-${i}.txt`,
      words: 60,
      sha256: sha256Of(text),
      extractor: 'newsgraph/0.0.0 test',
    },
    entities: [...refs.values()].map((ref) => entityWithMentions(ref, text)),
    statements: [...statements.values()],
  };
}

function statementOf(
  text: string,
  subject: EntityRef,
  object: EntityRef,
  cast: readonly EntityRef[],
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
): Statement | null {
  if (subject.id === object.id) return null;
  const key = {
    subject: subject.id,
    // A third of the statements share three predicates: contradictions and corroboration need repetition.
    predicate: random() < 0.35 ? pick(['ADVISES', 'MEETS', 'OWNS'] as const) : pick(RELATION_TYPES),
    object: object.id,
    polarity: random() < 0.8 ? POLARITIES[0] : POLARITIES[1],
    modality: random() < 0.7 ? MODALITIES[0] : pick(MODALITIES),
  };
  const evidence = Array.from({ length: 1 + Math.floor(random() * 2) }, (_, i): Evidence => {
    const start = 10 + i * 20 + Math.floor(random() * 10);
    const end = start + 15;
    return {
      start,
      end,
      quote: text.slice(start, end),
      trigger: { start, end: start + 4 },
      subject: { start, end: start + 2 },
      object: { start: end - 2, end },
      attributedTo: random() < 0.4 ? pick(cast) : null,
      rule: pick(['verbs/meet', 'titles/before-name']),
      confidence: Math.round(random() * 1000) / 1000,
    };
  });
  return {
    ...key,
    id: statementIdOf(key),
    subject,
    object,
    title: random() < 0.2 ? pick(['adviser', 'chief “of” staff']) : null,
    validFrom: null,
    validUntil: null,
    evidence: [evidence[0]!, ...evidence.slice(1)],
    confidence: Math.max(...evidence.map(({ confidence }) => confidence)),
  };
}

function entityWithMentions(ref: EntityRef, text: string): Entity {
  const mentions = [{ start: 0, end: 7, text: text.slice(0, 7), form: 'name' as const }];
  return { ...ref, mentions };
}

export function typesIn(entities: readonly EntityRef[]): readonly EntityType[] {
  return [...new Set(entities.map(({ type }) => type))];
}
