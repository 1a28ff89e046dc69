import { createReadStream } from 'node:fs';
import { decodeText } from '../../../ingest/1-article/decode-text.js';
import { MAX_ARTICLE_BYTES } from '../../../ingest/1-article/read-articles.js';
import { splitLines } from '../../../ingest/1-article/split-lines.js';
import type { ArticleGraph } from '../../model/article-graph.js';
import { InputError } from '../../model/errors.js';
import { readRecords } from '../../model/read-records.js';
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
    let failure: unknown = null;
    async function* untilFailure() {
      try {
        for (const path of options.file) yield* readFile(path, interruption.signal);
      } catch (error) {
        // What was read so far is written before the error is told.
        failure = error;
      }
    }
    try {
      await writeStore(options, async (store) => {
        const counts = await store.upsert(untilFailure(), {
          signal: interruption.signal,
          onProgress: ({ articles }) => progress.update(articles),
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

async function* readFile(path: string, signal: AbortSignal): AsyncGenerator<ArticleGraph> {
  const chunks = path === '-' ? standardInput(signal) : createReadStream(path);
  try {
    yield* readRecords(linesOf(chunks, path), path);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new InputError(`${path}: cannot be read (${String(error.code)})`, { cause: error });
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
