import { sha256Of } from '../../src/model/ids.js';
import { listInputs } from './list-inputs.js';
import { type ReadOptions, readInput } from './read-input.js';
import type { ReadResult } from './read-result.js';

export { MAX_ARTICLE_BYTES, type ReadOptions } from './read-input.js';
export type { ReadResult, ReadWarning } from './read-result.js';

/**
 * Reads articles one at a time from files, folders, glob patterns and `-`, in the order of `listInputs`. What cannot be
 * read is passed over with a warning. An id stands for one text: the same text again is left out, another text under
 * the same id is a warning.
 * @throws InputError before anything is read, when an input is missing or holds no article
 */
export async function* readArticles(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult, void, undefined> {
  const seen = new Map<string, { readonly digest: string; readonly source: string }>();
  for (const input of listInputs(inputs)) {
    for await (const result of readInput(input, options)) {
      if ('warning' in result) {
        yield result;
        continue;
      }
      const { id, text, source } = result.article;
      const digest = sha256Of(text);
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, { digest, source });
        yield result;
      } else if (first.digest !== digest) {
        const message = `the id "${id}" belongs to another text, in ${first.source}. Rename one of the two`;
        yield { warning: { place: source, message } };
      }
    }
  }
}
