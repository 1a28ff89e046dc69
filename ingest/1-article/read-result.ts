import type { Article } from '../../src/model/article.js';

/** Something that was passed over, or read with a loss, and where. The run goes on. */
export interface ReadWarning {
  /** A path, a path with `#line`, or `-`. */
  readonly place: string;
  /** What is wrong and what to do, without the place. */
  readonly message: string;
}

export type ReadResult = { readonly article: Article } | { readonly warning: ReadWarning };
