import { closeSync, openSync, readSync } from 'node:fs';
import { listInputs } from '../../../ingest/1-article/list-inputs.js';

const CHUNK = 1 << 20;
const LINE_END = 0x0a;

/**
 * How many articles the inputs hold at most: a text is one, a JSONL file as many as it has lines. Undefined with
 * standard input or a file whose kind its name does not tell.
 * @throws InputError when an input is missing or holds no article
 */
export function countArticles(inputs: readonly string[]): number | undefined {
  let count = 0;
  for (const { path, format } of listInputs(inputs)) {
    if (path === '-' || format === null) return undefined;
    count += format === 'jsonl' ? countLines(path) : 1;
  }
  return count;
}

function countLines(path: string): number {
  const buffer = Buffer.alloc(CHUNK);
  const file = openSync(path, 'r');
  let count = 0;
  let last = LINE_END;
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      for (let at = buffer.indexOf(LINE_END); at >= 0 && at < length; at = buffer.indexOf(LINE_END, at + 1)) {
        count += 1;
      }
      last = buffer[length - 1]!;
    }
  } finally {
    closeSync(file);
  }
  return last === LINE_END ? count : count + 1;
}
