import { InputError } from '../../../src/model/errors.js';
import { type RawArticle, readFields } from '../raw-article.js';

/** What `newsgraph extract` prints is JSONL as well, but holds no text. */
const EXTRACTED = new Set<unknown>(['article', 'entity', 'statement']);

/**
 * One line of a JSONL file: an object with `text` and, where known, id, title, publisher, url, language and publishedAt
 * (or published, or date). Offsets count in the string that `text` holds.
 * @throws InputError for a line that is no such object
 */
export function readJsonRecord(line: string): RawArticle {
  const record = parseObject(line);
  const { text } = record;
  if (typeof text === 'string') return { ...readFields(record), text };
  if (EXTRACTED.has(record['kind'])) {
    throw new InputError('this is the output of "newsgraph extract", not an article. Use "newsgraph load"');
  }
  const keys = Object.keys(record).slice(0, 8).join(', ') || 'none';
  throw new InputError(`the record has no "text" that is a string; its keys are: ${keys}`);
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError('the line is not JSON', { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('the line is not a JSON object');
  }
  return value as Record<string, unknown>;
}
