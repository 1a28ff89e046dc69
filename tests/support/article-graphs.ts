import fc from 'fast-check';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import type { Entity } from '../../src/model/entity.js';
import { sha256Of, statementIdOf } from '../../src/model/ids.js';
import type { Span } from '../../src/model/span.js';
import { type Evidence, MODALITIES, POLARITIES, type Statement } from '../../src/model/statement.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../../src/model/types.generated.js';

/** Any text, with characters that make trouble more often than chance would bring them. */
export const hostileText = (constraints: fc.StringConstraints = {}) =>
  fc.string({
    unit: fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
      fc.constantFrom(
        '"',
        "'",
        '`',
        '\\',
        '\n',
        '\r',
        '\u0000',
        '\u001b[2J',
        '\u009b',
        '\u2028',
        '\u202e',
        '\ufeff',
        '😀',
        '\ud800',
        '=cmd()',
        '})',
      ),
    ),
    ...constraints,
  });

/** Article graphs as the pipeline makes them: offsets that fit the text, statements in the order of first evidence. */
export const articleGraphs: fc.Arbitrary<{ graph: ArticleGraph; text: string }> = hostileText({
  minLength: 2,
  maxLength: 60,
}).chain((text) =>
  entitiesOf(text).chain((entities) =>
    fc.record({
      text: fc.constant(text),
      graph: fc.record({
        article: articleSummary(text),
        entities: fc.constant(entities),
        statements: statementsOf(text, entities),
      }),
    }),
  ),
);

function articleSummary(text: string): fc.Arbitrary<ArticleGraph['article']> {
  return fc.record({
    id: hostileText({ maxLength: 8 }).map((name) => `a-${name}`),
    title: hostileText({ maxLength: 10 }),
    publisher: fc.option(hostileText({ maxLength: 10 })),
    publishedAt: fc.constantFrom(null, '2022-03-29', '2022-03-29T18:30:00Z'),
    url: fc.option(fc.webUrl()),
    language: fc.constant('en'),
    source: hostileText({ maxLength: 10 }),
    words: fc.nat(1000),
    sha256: fc.constant(sha256Of(text)),
    extractor: fc.constant('newsgraph/0.0.0 test'),
  });
}

function spanIn(text: string): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
}

function entitiesOf(text: string): fc.Arbitrary<Entity[]> {
  const entity = fc.record({
    id: hostileText({ maxLength: 6 }).map((name) => `x:${name}`),
    name: hostileText({ minLength: 1, maxLength: 8 }),
    type: fc.constantFrom(...ENTITY_TYPES),
    aliases: fc.array(hostileText({ minLength: 1, maxLength: 5 }), { maxLength: 2 }),
    mentions: fc.array(
      fc
        .tuple(spanIn(text), fc.constantFrom('name', 'nominal', 'pronoun'))
        .map(([span, form]) => ({ ...span, text: text.slice(span.start, span.end), form })),
      { maxLength: 3 },
    ),
  });
  return fc.uniqueArray(entity, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
}

function statementsOf(text: string, entities: readonly Entity[]): fc.Arbitrary<Statement[]> {
  const ref = fc.constantFrom(...entities).map(({ mentions: _, ...rest }) => rest);
  const evidence: fc.Arbitrary<Evidence> = spanIn(text).chain(({ start, end }) =>
    fc.record({
      start: fc.constant(start),
      end: fc.constant(end),
      quote: fc.constant(text.slice(start, end)),
      trigger: fc.constant({ start, end }),
      subject: spanIn(text),
      object: spanIn(text),
      attributedTo: fc.option(ref),
      rule: fc.constantFrom('verbs/meet', 'titles/before-name'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    }),
  );
  const statement = fc
    .record({
      subject: ref,
      predicate: fc.constantFrom(...RELATION_TYPES),
      object: ref,
      polarity: fc.constantFrom(...POLARITIES),
      modality: fc.constantFrom(...MODALITIES),
      title: fc.option(hostileText({ maxLength: 8 })),
      validFrom: fc.constantFrom(null, '2019'),
      validUntil: fc.constantFrom(null, '2022-03'),
      passages: fc.array(evidence, { minLength: 1, maxLength: 3 }),
    })
    .map(({ passages, ...rest }): Statement => {
      const [first, ...others] = [...passages].sort((a, b) => a.start - b.start);
      return {
        id: statementIdOf({ ...rest, subject: rest.subject.id, object: rest.object.id }),
        ...rest,
        evidence: [first!, ...others],
        confidence: Math.max(...passages.map(({ confidence }) => confidence)),
      };
    });
  return fc
    .uniqueArray(statement, { maxLength: 5, selector: ({ id }) => id })
    .map((list) => list.sort((a, b) => a.evidence[0].start - b.evidence[0].start));
}
