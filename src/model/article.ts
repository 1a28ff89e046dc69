/** One news article as read. `text` never changes after reading: every Span points into it. */
export interface Article {
  /** The file's stem or the record's id; never a bare number (see `articleIdOf`). */
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO 8601 date or date-time in UTC; null when the article does not say. Today is never a default. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  /** Where it was read from, as the user named it: a path, `-` for stdin, or a path with `#line`. */
  readonly source: string;
}
