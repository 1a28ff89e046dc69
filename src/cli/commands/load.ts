import { createReadStream, statSync } from 'node:fs';
import { decodeText } from '../../../ingest/1-article/decode-text.js';
import { MAX_ARTICLE_BYTES } from '../../../ingest/1-article/read-articles.js';
import { splitLines } from '../../../ingest/1-article/split-lines.js';
import type { ArticleGraph } from '../../model/article-graph.js';
import { InputError } from '../../model/errors.js';
import { readRecords } from '../../model/read-records.js';
import { checkStatement } from '../../schema/check-statement.js';
import { defineCommand } from '../define-command.js';
import { describeCounts } from '../describe-counts.js';
import { listenForInterrupt } from '../interrupt.js';
import { createLog } from '../log.js';
import { withInputs } from '../options/input.js';
import { withStore, writeStore } from '../options/store.js';
import { createProgress } from '../progress.js';
import { standardInput } from '../standard-input.js';

export const load = defineCommand({
  command: 'load <file..>',
  summary: 'Load extracted JSONL into a store; loading twice changes nothing',
  example: 'newsgraph extract articles/ > facts.jsonl && newsgraph load facts.jsonl --store newsgraph.db',
  notes: 'What stands before a wrong line is stored; correct the line and load again.',
  options: (yargs) =>
    withInputs(withStore(yargs), 'file', 'What `newsgraph extract` wrote; - is standard input'),
  run: async (options) => {
    const log = createLog(options);
    const interruption = listenForInterrupt(log);
    const progress = createProgress('articles', options.quiet);
    const total = bytesOf(options.file);
    let bytes = 0;
    const count = (length: number) => {
      bytes += length;
    };
    let failure: unknown = null;
    async function* untilFailure() {
      try {
        for (const path of options.file) yield* readFile(path, interruption.signal, count);
      } catch (error) {
        // What was read so far is written before the error is told.
        failure = error;
      }
    }
    try {
      await writeStore(options, async (store) => {
        const counts = await store.upsert(untilFailure(), {
          signal: interruption.signal,
          onProgress: ({ articles }) => {
            if (total === null) progress.update(articles);
            else progress.updateShare(articles, Math.min(1, bytes / total));
          },
        });
        progress.end();
        log.info(`${store.location}: ${describeCounts(counts)}.`);
      });
    } finally {
      progress.end();
      interruption.release();
    }
    if (failure !== null) throw failure;
    if (interruption.signal.aborted)
      log.info('Interrupted. Run the same command again to go on where it stopped.');
  },
});

/** The size of all files together; null when one of them is a stream, whose end nobody knows. */
function bytesOf(paths: readonly string[]): number | null {
  const sizes = paths.map((path) => {
    const file = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
    return file?.isFile() ? file.size : null;
  });
  if (sizes.includes(null)) return null;
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

async function* readFile(
  path: string,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
): AsyncGenerator<ArticleGraph> {
  const chunks = counted(path === '-' ? standardInput(signal) : createReadStream(path), onRead);
  try {
    yield* readRecords(linesOf(chunks, path), path, { check: (statement) => checkStatement(statement) });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new InputError(`${path}: cannot be read (${String(error.code)})`, { cause: error });
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<string> {
  for await (const line of splitLines(chunks, MAX_ARTICLE_BYTES)) {
    const place = `${path} line ${line.number}`;
    if ('tooLong' in line) throw new InputError(`${place}: longer than ${MAX_ARTICLE_BYTES} bytes`);
    try {
      yield decodeText(line.bytes).replace(/^\ufeff/, '');
    } catch (error) {
      if (error instanceof InputError) throw new InputError(`${place}: ${error.message}`, { cause: error });
      throw error;
    }
  }
}
