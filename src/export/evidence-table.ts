import type {
  ArticleNode,
  CorpusGraph,
  EntityNode,
  EvidenceNode,
  StatementNode,
} from '../graph/corpus-graph.js';
import type { Column } from './export-format.js';

export type Cell = string | number | boolean | null;

/** One row: a passage, the statement that stands on it, and the article it is in. */
export interface EvidenceRow {
  readonly statement: StatementNode;
  readonly subject: EntityNode;
  readonly object: EntityNode;
  readonly evidence: EvidenceNode;
  readonly speaker: EntityNode | null;
  readonly article: ArticleNode;
}

/** The table that researchers read: one row for each passage, the statement's own columns repeated. */
export const EVIDENCE_COLUMNS: readonly (Column & { readonly cell: (row: EvidenceRow) => Cell })[] = [
  column('statement', 'id of the statement: the same in every row of its passages', (r) => r.statement.id),
  column('subject_id', 'id of the subject', (r) => r.subject.id),
  column('subject', 'its name', (r) => r.subject.name),
  column('subject_type', 'Person, Organization, Group, Place, Event or Work', (r) => r.subject.type),
  column(
    'predicate',
    'what holds between them, as `newsgraph schema` defines it',
    (r) => r.statement.predicate,
  ),
  column('object_id', 'id of the object', (r) => r.object.id),
  column('object', 'its name', (r) => r.object.name),
  column('object_type', 'as subject_type', (r) => r.object.type),
  column('polarity', 'affirmed, or negated: the text says that it is not so', (r) => r.statement.polarity),
  column('modality', 'actual, planned, possible or former', (r) => r.statement.modality),
  column('title', 'words of the office in this passage', (r) => r.evidence.title),
  column('valid_from', 'ISO 8601, only when the text says so', (r) => r.evidence.validFrom),
  column('valid_until', 'ISO 8601, only when the text says so', (r) => r.evidence.validUntil),
  column('support', 'passages that the statement stands on', (r) => r.statement.support),
  column('articles', 'articles that it stands on', (r) => r.statement.articles),
  column('publishers', 'independent outlets that it stands on', (r) => r.statement.publishers),
  column('claimed', 'true when no article says it in its own voice', (r) => r.statement.claimed),
  column(
    'attributed_to_id',
    'id of who is credited with this passage; empty: the article itself',
    (r) => r.speaker?.id ?? null,
  ),
  column('attributed_to', 'name of who is credited', (r) => r.speaker?.name ?? null),
  column('evidence', 'id of the passage', (r) => r.evidence.id),
  column('quote', 'the passage, verbatim', (r) => r.evidence.quote),
  column(
    'start',
    'where it begins in the text of the article, in UTF-16 code units',
    (r) => r.evidence.start,
  ),
  column('end', 'where it ends', (r) => r.evidence.end),
  column('rule', 'the rule that read it', (r) => r.evidence.rule),
  column('confidence', 'how sure the reading is, 0 to 1', (r) => r.evidence.confidence),
  column('article', 'id of the article', (r) => r.article.id),
  column('article_title', 'its headline', (r) => r.article.title),
  column('publisher', 'its outlet', (r) => r.article.publisher),
  column('published_at', 'ISO 8601 date or UTC time', (r) => r.article.publishedAt),
  column('url', 'its address', (r) => r.article.url),
];

/** By statement, then article, then position. Passages of articles that the graph lacks are left out. */
export function* evidenceRows(graph: CorpusGraph): Generator<EvidenceRow> {
  const articles = new Map(graph.articles.map((article) => [article.id, article]));
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  for (const statement of graph.statements) {
    const subject = entities.get(statement.subject);
    const object = entities.get(statement.object);
    if (subject === undefined || object === undefined) continue;
    for (const evidence of statement.evidence) {
      const article = articles.get(evidence.article);
      if (article === undefined) continue;
      const speaker = entities.get(evidence.attributedTo ?? '') ?? null;
      yield { statement, subject, object, evidence, speaker, article };
    }
  }
}

function column(name: string, description: string, cell: (row: EvidenceRow) => Cell) {
  return { name, description, cell };
}
