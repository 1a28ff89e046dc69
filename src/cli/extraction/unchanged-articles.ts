import type { Article } from '../../model/article.js';
import { sha256Of } from '../../model/ids.js';
import type { GraphStore } from '../../store/graph-store.js';

const STORED = `MATCH (a:Article)
WHERE a.version IS NOT NULL AND a.extractor = $extractor
RETURN a.id AS id, a.sha256 AS sha256, a.title AS title, a.publisher AS publisher, a.publishedAt AS publishedAt,
  a.url AS url, a.language AS language, a.source AS source`;

/** The articles that a store holds just as this extractor would read them again: text, head and extractor are equal. */
export class UnchangedArticles {
  readonly #stored: ReadonlyMap<string, string>;
  /** Articles found unchanged so far. */
  count = 0;

  private constructor(stored: ReadonlyMap<string, string>) {
    this.#stored = stored;
  }

  static async of(store: GraphStore, extractor: string): Promise<UnchangedArticles> {
    const stored = new Map<string, string>();
    for await (const { id, ...rest } of store.run(STORED, { extractor })) {
      stored.set(String(id), keyOf(rest as unknown as Head));
    }
    return new UnchangedArticles(stored);
  }

  has(article: Article): boolean {
    const isUnchanged =
      this.#stored.get(article.id) === keyOf({ ...article, sha256: sha256Of(article.text) });
    if (isUnchanged) this.count += 1;
    return isUnchanged;
  }
}

type Head = Omit<Article, 'id' | 'text'> & { readonly sha256: string };

function keyOf({ sha256, title, publisher, publishedAt, url, language, source }: Head): string {
  return JSON.stringify([sha256, title, publisher, publishedAt, url, language, source]);
}
