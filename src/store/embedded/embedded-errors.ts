import { QueryError, StoreError } from '../../model/errors.js';

/** What to tell a person whose store cannot be opened. The engine's text is kept at the end and as the cause. */
export function openError(path: string, cause: unknown): StoreError {
  return new StoreError(`${adviceOf(path, messageOf(cause))} (${messageOf(cause)})`, { cause });
}

/** A statement of a person that the engine refused, in the engine's words. */
export function queryError(cause: unknown): QueryError {
  const message = messageOf(cause);
  if (message.includes('read-only')) {
    return new QueryError(
      'The statement writes, and the store is opened for reading only; --write allows it.',
      {
        cause,
      },
    );
  }
  return new QueryError(message, { cause });
}

function adviceOf(path: string, message: string): string {
  if (/locked/.test(message)) {
    return `${path} is in use by another process: wait for it to end, or give another --store.`;
  }
  if (/damaged|corrupt|checksum/i.test(message)) {
    return `${path} is damaged: move it away and build the graph again from the articles.`;
  }
  if (/not a database|not a Grafeo database/.test(message)) {
    return `${path} is not a graph of newsgraph: give another --store, or move it away.`;
  }
  return `${path} cannot be opened.`;
}

function messageOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  // "Database error: GRAFEO-S002: the file …": the codes help nobody but the engine's authors.
  return message
    .replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?/, '')
    .replace(/^(?:Internal|Serialization) error: /, '');
}
