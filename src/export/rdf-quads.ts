import type { Literal, NamedNode, Quad, Quad_Graph } from 'n3';
import N3 from 'n3';
import type {
  ArticleNode,
  CorpusGraph,
  EntityNode,
  EvidenceNode,
  StatementNode,
} from '../graph/corpus-graph.js';
import { hasEdge } from '../model/typed-edge.js';
import { DCTERMS, PROV, RDF, RDFS, SCHEMA, SKOS, type Vocabulary, XSD } from './rdf-vocabulary.js';

const { namedNode, literal, quad, defaultGraph } = N3.DataFactory;

/**
 * The graph as RDF: articles and passages as PROV entities, statements reified with their qualifiers, and facts
 * (affirmed and actual) as plain triples besides. A passage, and the fact as its article states it, stand in the named
 * graph of the article; everything else in the default graph.
 */
export function* corpusQuads(corpus: CorpusGraph, vocabulary: Vocabulary): Generator<Quad> {
  for (const extractor of new Set(corpus.articles.map((article) => article.extractor))) {
    const agent = vocabulary.agent(extractor);
    yield* describe(agent, [
      [RDF, 'type', namedNode(`${PROV}SoftwareAgent`)],
      [RDFS, 'label', text(extractor)],
    ]);
  }
  for (const article of corpus.articles) yield* articleQuads(article, vocabulary);
  for (const entity of corpus.entities) yield* entityQuads(entity, vocabulary);
  for (const { article, entity } of corpus.mentions) {
    yield* describe(vocabulary.article(article), [[SCHEMA, 'mentions', vocabulary.entity(entity)]]);
  }
  const extractors = new Map(corpus.articles.map(({ id, extractor }) => [id, extractor]));
  for (const statement of corpus.statements) {
    yield* statementQuads(statement, vocabulary);
    for (const passage of statement.evidence) {
      yield* evidenceQuads(passage, statement, vocabulary, extractors.get(passage.article) ?? null);
    }
  }
}

type Object = NamedNode | Literal;
type Property = readonly [namespace: string, name: string, object: Object | null];

function articleQuads(article: ArticleNode, { article: iriOf }: Vocabulary): Generator<Quad> {
  return describe(iriOf(article.id), [
    [RDF, 'type', namedNode(`${PROV}Entity`)],
    [RDF, 'type', namedNode(`${SCHEMA}NewsArticle`)],
    [DCTERMS, 'identifier', text(article.id)],
    [DCTERMS, 'title', text(article.title)],
    [DCTERMS, 'publisher', text(article.publisher)],
    [DCTERMS, 'issued', time(article.publishedAt)],
    [DCTERMS, 'language', text(article.language)],
    // An address is text until somebody has checked that it is one.
    [SCHEMA, 'url', text(article.url)],
    [SCHEMA, 'wordCount', integer(article.words)],
    [SCHEMA, 'sha256', text(article.sha256)],
  ]);
}

function entityQuads(entity: EntityNode, { entity: iriOf, term }: Vocabulary): Generator<Quad> {
  return describe(iriOf(entity.id), [
    [RDF, 'type', term(entity.type)],
    [RDFS, 'label', text(entity.name)],
    ...entity.aliases.map((alias): Property => [SKOS, 'altLabel', text(alias)]),
  ]);
}

function* statementQuads(statement: StatementNode, vocabulary: Vocabulary): Generator<Quad> {
  const { term, entity } = vocabulary;
  const [subject, object] = [entity(statement.subject), entity(statement.object)];
  const own = term('').value;
  yield* describe(vocabulary.statement(statement.id), [
    [RDF, 'type', namedNode(`${RDF}Statement`)],
    [RDF, 'subject', subject],
    [RDF, 'predicate', term(statement.predicate)],
    [RDF, 'object', object],
    [own, 'polarity', text(statement.polarity)],
    [own, 'modality', text(statement.modality)],
    [own, 'title', text(statement.title)],
    [own, 'claimed', literal(String(statement.claimed), namedNode(`${XSD}boolean`))],
    [own, 'confidence', double(statement.confidence)],
    [own, 'support', integer(statement.support)],
    [own, 'publishers', integer(statement.publishers)],
    [own, 'validFrom', time(statement.validFrom)],
    [own, 'validUntil', time(statement.validUntil)],
    [own, 'firstSeen', time(statement.firstSeen)],
    [own, 'lastSeen', time(statement.lastSeen)],
    ...statement.evidence.map(({ id }): Property => [PROV, 'wasDerivedFrom', vocabulary.evidence(id)]),
  ]);
  if (hasEdge(statement)) yield quad(subject, term(statement.predicate), object);
}

function* evidenceQuads(
  passage: EvidenceNode,
  statement: StatementNode,
  vocabulary: Vocabulary,
  extractor: string | null,
): Generator<Quad> {
  const { term, entity, agent } = vocabulary;
  const article = vocabulary.article(passage.article);
  const own = term('').value;
  const speaker = passage.attributedTo === null ? null : entity(passage.attributedTo);
  yield* describe(
    vocabulary.evidence(passage.id),
    [
      [RDF, 'type', namedNode(`${PROV}Entity`)],
      [PROV, 'value', text(passage.quote)],
      [PROV, 'wasQuotedFrom', article],
      // The speaker stands behind what the passage says, the extractor behind the reading of it.
      [own, 'attributedTo', speaker],
      [PROV, 'wasAttributedTo', extractor === null ? null : agent(extractor)],
      [own, 'start', integer(passage.start)],
      [own, 'end', integer(passage.end)],
      [own, 'rule', text(passage.rule)],
      [own, 'confidence', double(passage.confidence)],
    ],
    article,
  );
  // In an article's graph stands what the article says in its own voice.
  if (hasEdge(statement) && speaker === null) {
    yield quad(entity(statement.subject), term(statement.predicate), entity(statement.object), article);
  }
}

function* describe(subject: NamedNode, properties: readonly Property[], graph: Quad_Graph = defaultGraph()) {
  for (const [namespace, name, object] of properties) {
    if (object !== null) yield quad(subject, namedNode(namespace + name), object, graph);
  }
}

function text(value: string | null): Literal | null {
  return value === null ? null : literal(value.replace(/\p{Cs}/gu, '\ufffd'));
}

function integer(value: number): Literal {
  return literal(String(value), namedNode(`${XSD}integer`));
}

function double(value: number): Literal {
  return literal(String(value), namedNode(`${XSD}double`));
}

/** ISO 8601 as the graph keeps it: a year, a month, a day or a time, each with the XML Schema type of its length. */
function time(value: string | null): Literal | null {
  if (value === null) return null;
  const types: Readonly<Record<number, string>> = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' };
  const type = types[value.length] ?? (/T\d{2}:\d{2}:\d{2}/.test(value) ? 'dateTime' : 'string');
  return literal(value, namedNode(XSD + type));
}
