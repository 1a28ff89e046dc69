import fc from 'fast-check';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import type { Entity, EntityRef } from '../../src/model/entity.js';
import { entityIdOf, sha256Of, statementIdOf } from '../../src/model/ids.js';
import type { Evidence, Modality, Polarity, Statement } from '../../src/model/statement.js';
import { MODALITIES, POLARITIES } from '../../src/model/statement.js';
import type { EntityType, RelationType } from '../../src/model/types.generated.js';

/** One fact as an article tells it; everything else of the records follows from it. */
export interface Fact {
  readonly subject: string;
  readonly predicate: RelationType;
  readonly object: string;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly speaker?: string | null;
  readonly title?: string | null;
  readonly confidence?: number;
  readonly quote?: string;
}

export interface ArticleSpec {
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly url?: string | null;
  readonly facts: readonly Fact[];
  /** Names mentioned besides. */
  readonly also?: readonly string[];
}

/** The records of an article in which each name is mentioned once a fact; a trailing ` Corp` makes an organization. */
export function makeArticleGraph(spec: ArticleSpec): ArticleGraph {
  const names = [
    ...spec.facts.flatMap((fact) => [fact.subject, fact.object, fact.speaker ?? '']),
    ...(spec.also ?? []),
  ];
  const used = names.filter((name) => name !== '');
  const statements = new Map<string, Statement>();
  spec.facts.forEach((fact, i) => {
    const statement = statementOf(fact, i * 100);
    const before = statements.get(statement.id);
    const evidence = [...(before?.evidence ?? []), ...statement.evidence] as unknown as Statement['evidence'];
    const confidence = Math.max(...evidence.map((passage) => passage.confidence));
    statements.set(statement.id, { ...(before ?? statement), evidence, confidence });
  });
  return {
    article: {
      id: spec.id,
      title: spec.title ?? `Title of ${spec.id}`,
      publisher: spec.publisher ?? null,
      publishedAt: spec.publishedAt ?? null,
      url: spec.url ?? null,
      language: 'en',
      source: `${spec.id}.txt`,
      words: used.length * 7,
      sha256: sha256Of(JSON.stringify(spec)),
      extractor: 'newsgraph/test none',
    },
    entities: [...new Set(used)].map((name) => entityOf(name, used.filter((other) => other === name).length)),
    statements: [...statements.values()],
  };
}

function statementOf(fact: Fact, start: number): Statement {
  const { predicate, polarity = 'affirmed', modality = 'actual' } = fact;
  const [subject, object] = [refOf(fact.subject), refOf(fact.object)];
  const quote = fact.quote ?? `${fact.subject} ${predicate} ${fact.object}`;
  const evidence: Evidence = {
    start,
    end: start + quote.length,
    quote,
    trigger: { start: start + 1, end: start + 2 },
    subject: { start, end: start + 1 },
    object: { start: start + 2, end: start + 3 },
    attributedTo: fact.speaker ? refOf(fact.speaker) : null,
    rule: 'test/fact',
    confidence: fact.confidence ?? 0.5,
  };
  const id = statementIdOf({ subject: subject.id, predicate, object: object.id, polarity, modality });
  const { title = null } = fact;
  return {
    ...{ id, subject, predicate, object, polarity, modality, title, validFrom: null, validUntil: null },
    evidence: [evidence],
    confidence: evidence.confidence,
  };
}

function refOf(name: string): EntityRef {
  const type: EntityType = name.endsWith(' Corp') ? 'Organization' : 'Person';
  return { id: entityIdOf(type, name), name, type, aliases: [name.split(' ').at(-1) ?? name] };
}

function entityOf(name: string, count: number): Entity {
  const mentions = Array.from({ length: count }, (_, i) => {
    return { start: i * 50, end: i * 50 + name.length, text: name, form: 'name' as const };
  });
  return { ...refOf(name), mentions };
}

const NAMES = [
  'Ada Byron',
  'ada byron',
  'Ádá Byron',
  'Émile Zola',
  'Emile Zola',
  'Acme Corp',
  'Bolt Corp',
  'Zoë Ng',
];
const PREDICATES: readonly RelationType[] = ['LEADS', 'ADVISES', 'CRITICIZES'];

const fact = fc.record({
  subject: fc.constantFrom(...NAMES),
  predicate: fc.constantFrom(...PREDICATES),
  object: fc.constantFrom(...NAMES),
  polarity: fc.constantFrom(...POLARITIES),
  modality: fc.constantFrom(...MODALITIES.slice(0, 2)),
  speaker: fc.option(fc.constantFrom(...NAMES)),
  title: fc.option(fc.constantFrom('chief', 'head', 'chair')),
  confidence: fc.constantFrom(0.25, 0.5, 0.75, 1),
});

/** Articles `a1` to `a5` over a handful of names, so that they share entities and statements. */
export const anyArticleGraph: fc.Arbitrary<ArticleGraph> = fc
  .record({
    id: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5'),
    publisher: fc.option(fc.constantFrom('Daily', 'Weekly')),
    publishedAt: fc.option(fc.constantFrom('2022-03-01', '2022-03-02T10:00:00Z', '2023-01-01')),
    facts: fc.array(fact, { maxLength: 4 }),
    also: fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
  })
  .map(makeArticleGraph);
