import type { ArticleGraph } from '../../src/model/article-graph.js';
import { compareText } from '../../src/model/compare-text.js';
import type { EntityRef } from '../../src/model/entity.js';
import { entityIdOf, sha256Of, statementIdOf } from '../../src/model/ids.js';
import type { Statement } from '../../src/model/statement.js';
import type { EntityType, RelationType } from '../../src/model/types.generated.js';
import { loadSchema } from '../../src/schema/load-schema.js';
import { parseExample } from '../../src/schema/parse-example.js';
import type { RelationDefinition } from '../../src/schema/schema.js';

/** The examples of relations.yaml as one article and its graph: each predicate stands there once, affirmed and actual. */
export function exampleGraph(): { readonly graph: ArticleGraph; readonly text: string } {
  let text = '';
  const entities = new Map<string, EntityRef>();
  const statements: Statement[] = [];
  for (const [predicate, relation] of loadSchema().relations) {
    const statement = statementOf(predicate, relation, text.length);
    text += `${statement.evidence[0].quote}\n`;
    statements.push(statement);
    for (const end of [statement.subject, statement.object]) entities.set(end.id, end);
  }
  const article = {
    id: 'schema-examples',
    title: 'The examples of the schema',
    publisher: 'The Bay Courier',
    publishedAt: '2024-05-01',
    url: null,
    language: 'en',
    source: 'graph-schema/relations.yaml',
    words: text.split(/\s+/).length,
    sha256: sha256Of(text),
    extractor: 'none',
  };
  const graph = {
    article,
    entities: [...entities.values()].map((ref) => ({ ...ref, mentions: [] })),
    statements,
  };
  return { graph, text };
}

function statementOf(predicate: RelationType, relation: RelationDefinition, start: number): Statement {
  const example = parseExample(relation.example);
  if (example === null) throw new Error(`${predicate} has no example`);
  const end = start + example.text.length;
  const at = (span: { start: number; end: number }) => ({ start: start + span.start, end: start + span.end });
  const first = entityOf(
    relation.subject[0]!,
    example.text.slice(example.subject.start, example.subject.end),
  );
  const second = entityOf(relation.object[0]!, example.text.slice(example.object.start, example.object.end));
  const turned = relation.symmetric && compareText(first.id, second.id) > 0;
  const [subject, object] = turned ? [second, first] : [first, second];
  const key = {
    subject: subject.id,
    predicate,
    object: object.id,
    polarity: 'affirmed',
    modality: 'actual',
  } as const;
  return {
    ...key,
    id: statementIdOf(key),
    subject,
    object,
    title: null,
    validFrom: null,
    validUntil: null,
    evidence: [
      {
        start,
        end,
        quote: example.text,
        trigger: { start, end },
        subject: at(turned ? example.object : example.subject),
        object: at(turned ? example.subject : example.object),
        attributedTo: null,
        rule: 'schema/example',
        confidence: 1,
      },
    ],
    confidence: 1,
  };
}

/** What the invented names are, where the first type that the predicate takes would be wrong. */
const TYPES: readonly (readonly [RegExp, EntityType])[] = [
  [/dockers|rebels|prosecutors/, 'Group'],
  [/^(Norland|Sudria|Harbin Bay|Port Ellery)$/, 'Place'],
  [
    /Army|Guard|Ministry|Navy|Shipping|Courier|University|Rovers|City|Party|Museum|Court|Energy/,
    'Organization',
  ],
  [/^Ellery Accord$/, 'Work'],
];

function entityOf(first: EntityType, name: string): EntityRef {
  const type = TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? first;
  return { id: entityIdOf(type, name), name, type, aliases: [] };
}
