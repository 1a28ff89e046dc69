import type { ArticleGraph } from '../../src/model/article-graph.js';
import type { EntityRef } from '../../src/model/entity.js';
import { sha256Of, statementIdOf } from '../../src/model/ids.js';
import type { Evidence, Statement } from '../../src/model/statement.js';
import { RELATION_TYPES } from '../../src/model/types.generated.js';
import { randomNumbers } from '../support/random-numbers.js';

export interface WorldSize {
  readonly entities: number;
  readonly statements: number;
}

/** Statements an article, as in real news with all kinds of relation read. */
const PER_ARTICLE = 25;

/**
 * Articles over a made-up world with `entities` names and about `statements` different statements, made one by one and
 * the same each time. As in news a few names are in everything: their frequency falls with the square of their rank.
 */
export function* newsWorld({ entities, statements }: WorldSize, first = 0): Generator<ArticleGraph> {
  const random = randomNumbers(first + 7);
  const articles = Math.ceil(statements / PER_ARTICLE);
  for (let a = first; a < first + articles; a += 1) {
    // Every name comes up at least once, in its turn.
    const own = Math.ceil(entities / articles);
    const names = Array.from({ length: own }, (_, i) => ((a - first) * own + i) % entities);
    yield article(
      a,
      Array.from({ length: PER_ARTICLE }, (_, i) => statement(a, i, names, entities, random)),
    );
  }
}

function article(a: number, statements: readonly Statement[]): ArticleGraph {
  const refs = new Map(statements.flatMap((s) => [s.subject, s.object]).map((ref) => [ref.id, ref]));
  const day = new Date(Date.UTC(2020, 0, 1 + (a % 1_500))).toISOString().slice(0, 10);
  const entities = [...refs.values()].map((ref) => {
    return { ...ref, mentions: [{ start: 0, end: ref.name.length, text: ref.name, form: 'name' as const }] };
  });
  const distinct = new Map(statements.map((s) => [s.id, s]));
  return {
    article: {
      ...{
        id: `article-${a}`,
        title: `What happened on ${day}`,
        url: `https://example.org/${a}`,
        language: 'en',
      },
      ...{ publisher: `Paper ${a % 40}`, publishedAt: day, source: 'bench', words: 400, extractor: 'bench' },
      sha256: sha256Of(String(a)),
    },
    entities,
    statements: [...distinct.values()],
  };
}

function statement(
  a: number,
  i: number,
  names: readonly number[],
  entities: number,
  random: () => number,
): Statement {
  const from = i < names.length ? (names[i] ?? 0) : rank(entities, random());
  const to = (from + 1 + rank(entities - 1, random())) % entities;
  const [subject, object] = [entity(from), entity(to)];
  const predicate = RELATION_TYPES[Math.floor(random() ** 2 * RELATION_TYPES.length)] ?? 'MEETS';
  const polarity = random() < 0.08 ? ('negated' as const) : ('affirmed' as const);
  const quote = `${subject.name} was said to have done this or that with ${object.name} on the day before, ${a}.`;
  const evidence: Evidence = {
    ...{
      start: i * 120,
      end: i * 120 + quote.length,
      quote,
      rule: 'bench/rule',
      confidence: 0.5 + random() / 2,
    },
    ...{ trigger: { start: 1, end: 2 }, subject: { start: 1, end: 2 }, object: { start: 3, end: 4 } },
    attributedTo: i % 3 === 0 ? subject : null,
  };
  const id = statementIdOf({
    subject: subject.id,
    predicate,
    object: object.id,
    polarity,
    modality: 'actual',
  });
  return {
    ...{
      id,
      subject,
      predicate,
      object,
      polarity,
      modality: 'actual',
      title: null,
      validFrom: null,
      validUntil: null,
    },
    ...{ evidence: [evidence], confidence: evidence.confidence },
  };
}

function rank(count: number, random: number): number {
  return Math.floor(count * random * random);
}

function entity(n: number): EntityRef {
  const type = n % 3 === 0 ? 'Organization' : 'Person';
  return { id: `${type.toLowerCase()}:name-${n}`, name: `Name ${n}`, type, aliases: [`N${n}`] };
}
