import { EXPORT_FORMATS, findFormat } from '../../export/export-formats.js';
import { exportToPath, exportToStream } from '../../export/write-export.js';
import type { CorpusGraph } from '../../graph/corpus-graph.js';
import { readCorpusGraph } from '../../graph/read-corpus-graph.js';
import { UsageError } from '../../model/errors.js';
import { didYouMean } from '../../query/did-you-mean.js';
import type { GraphStore } from '../../store/graph-store.js';
import { restoreDash } from '../dash.js';
import { defineCommand } from '../define-command.js';
import { countOf } from '../describe-counts.js';
import { createLog } from '../log.js';
import { SAFE_CELLS } from '../options/format.js';
import { readStore, withStore } from '../options/store.js';
import { createProgress } from '../progress.js';

const NAMES = EXPORT_FORMATS.map(({ name }) => name);

export const exportCommand = defineCommand({
  command: 'export [kind]',
  summary: 'Write the graph for other programs; without a kind list them',
  example: 'newsgraph export graphml -o graph.graphml',
  notes: 'With -o a manifest (counts, checksums, versions, columns) is written beside the file.',
  options: (yargs) =>
    withStore(yargs)
      .positional('kind', { type: 'string', describe: NAMES.join(', ') })
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        coerce: restoreDash,
        describe: 'A file, or a folder for kinds of several files [standard output]',
      })
      .option('safe-cells', {
        type: 'boolean',
        default: false,
        describe: SAFE_CELLS,
      })
      .option('every-statement', {
        type: 'boolean',
        default: false,
        describe: 'graphml, gexf: denials, plans and former states as edges too',
      })
      .option('base', {
        type: 'string',
        requiresArg: true,
        describe: 'turtle, nquads: what IRIs begin with',
      }),
  run: async (options) => {
    if (options.kind === undefined) {
      process.stdout.write(
        EXPORT_FORMATS.map(({ name, description }) => `${name}\t${description}\n`).join(''),
      );
      return;
    }
    const format = formatOf(options.kind);
    const { output = '-', base } = options;
    if (format.kind === 'folder' && output === '-') {
      throw new UsageError(`${format.name} writes several files: name a folder for them with -o FOLDER`);
    }
    const graph = await readStore(options, (store) => readWithProgress(store, options.quiet));
    const chosen = { safeCells: options['safe-cells'], everyStatement: options['every-statement'], base };
    if (output === '-') {
      await exportToStream(format, graph, process.stdout, chosen);
      return;
    }
    const { counts } = await exportToPath(format, graph, output, chosen);
    createLog(options).info(
      `${output}: ${countOf(counts.statements, 'statement')} of ${countOf(counts.articles, 'article')}.`,
    );
  },
});

async function readWithProgress(store: GraphStore, quiet: boolean | undefined): Promise<CorpusGraph> {
  const progress = createProgress('rows', quiet);
  let done = 0;
  async function* counted(cypher: string) {
    for await (const row of store.run(cypher)) {
      done += 1;
      progress.update(done);
      yield row;
    }
  }
  try {
    return await readCorpusGraph(counted);
  } finally {
    progress.end();
  }
}

function formatOf(name: string) {
  if (NAMES.includes(name)) return findFormat(name);
  throw new UsageError(
    `There is no export format "${name}".${didYouMean(name, NAMES)} There are: ${NAMES.join(', ')}`,
  );
}
