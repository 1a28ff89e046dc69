import type {
  ArticleProperties,
  EvidenceProperties,
  MentionRow,
  StatementRow,
} from '../model/article-rows.js';
import type { entityProperties } from '../model/entity-tally.js';
import type { summarizeStatement } from '../model/summarize-statement.js';

/** Everything that a set of articles says, merged: what the stores hold, what exports write, what measures count. */
export interface CorpusGraph {
  /** By id. */
  readonly articles: readonly ArticleNode[];
  /** By id. */
  readonly entities: readonly EntityNode[];
  /** By article, then entity. */
  readonly mentions: readonly MentionEdge[];
  /** By id. */
  readonly statements: readonly StatementNode[];
}

export type ArticleNode = ArticleProperties & { readonly version: string };

export type EntityNode = { readonly id: string } & ReturnType<typeof entityProperties>;

/** That an article refers to an entity, and by which names. */
export type MentionEdge = MentionRow & { readonly article: string };

/** A triple with its qualifiers, what follows from all its evidence, and the evidence: by article, then position. */
export type StatementNode = StatementRow &
  ReturnType<typeof summarizeStatement> & { readonly evidence: readonly EvidenceNode[] };

export type EvidenceNode = EvidenceProperties & {
  readonly article: string;
  /** Id of the entity credited with it; null when the article says it in its own voice. */
  readonly attributedTo: string | null;
};
