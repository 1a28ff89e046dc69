/** The layers of src/README.md as rules: imports point down only. Run by `npm run check:layers`. */

/** Folders from low to high; a folder may import itself and what stands before it in its own chain. */
const forbid = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

const STAGES = ['1-article', '2-language', '3-mention', '4-entity', '5-statement', '6-resolve'];

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle hides which of two modules is the lower one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    forbid(
      'model-is-lowest',
      '^src/model/',
      '^(src/(?!model/)|ingest/)',
      'The types outlive every stage and know none of them.',
    ),
    forbid(
      'schema-knows-model-only',
      '^src/schema/',
      '^(src/(?!model/|schema/)|ingest/)',
      'What may be in the graph does not depend on how text is read or stored.',
    ),
    forbid(
      'ingest-knows-model-and-schema',
      '^ingest/',
      '^src/(?!model/|schema/)',
      'Stages 1 to 6 are a pure filter: no store, no query, no CLI.',
    ),
    ...STAGES.map((stage, i) => ({
      name: `stage-${stage}-looks-back-only`,
      comment: 'A stage reads what earlier stages made; later stages may be exchanged without touching it.',
      severity: 'error',
      from: { path: `^ingest/${stage}/` },
      to: { path: `^ingest/(pipeline\\.ts|(${STAGES.slice(i + 1).join('|') || 'none'})/)` },
    })),
    forbid(
      'graph-knows-model-and-schema',
      '^src/graph/',
      '^(ingest/|src/(?!model/|schema/|graph/))',
      'Measures are computed on records, wherever those came from.',
    ),
    forbid(
      'store-knows-model-and-schema',
      '^src/store/',
      '^(ingest/|src/(?!model/|schema/|store/))',
      'Graph and store do not know each other.',
    ),
    forbid(
      'stores-do-not-know-each-other',
      '^src/store/neo4j/',
      '^src/store/embedded/',
      'One engine can be removed without the other noticing.',
    ),
    forbid(
      'embedded-does-not-know-neo4j',
      '^src/store/embedded/',
      '^src/store/neo4j/',
      'One engine can be removed without the other noticing.',
    ),
    forbid(
      'query-stands-on-store',
      '^src/query/',
      '^(ingest/|src/(?!model/|schema/|store/|query/))',
      'A query needs the port and nothing above it.',
    ),
    forbid(
      'export-stands-on-graph',
      '^src/export/',
      '^(ingest/|src/(?!model/|schema/|graph/|export/))',
      'An export is a function of records.',
    ),
    forbid(
      'eval-knows-model-and-schema',
      '^src/eval/',
      '^(ingest/|src/(?!model/|schema/|eval/))',
      'Whoever is judged must not be known to the judge: records of any extractor are scored alike.',
    ),
    forbid(
      'only-cli-and-index-evaluate',
      '^(ingest/|src/(?!eval/|cli/|index\\.ts))',
      '^src/eval/',
      'No part of the extraction may see how it is scored.',
    ),
    forbid(
      'nobody-imports-the-cli',
      '^(src/(?!cli/)|ingest/)',
      '^src/cli/',
      'The command line is a user of the library.',
    ),
    forbid(
      'nobody-imports-the-index',
      '^(src|ingest)/',
      '^src/index\\.ts$',
      'Inside, import the module that defines the thing.',
    ),
    forbid(
      'neo4j-driver-in-one-place',
      '^(ingest/|src/(?!store/neo4j/))',
      'node_modules/neo4j-driver',
      'The driver stays behind the port.',
    ),
    forbid(
      'grafeo-in-one-place',
      '^(ingest/|src/(?!store/embedded/))',
      'node_modules/@grafeo-db',
      'The embedded engine stays behind the port.',
    ),
    {
      name: 'compromise-in-one-file',
      comment: 'compromise tags English its own way: only dates and the gender of first names come from it.',
      severity: 'error',
      from: { path: '^(src|ingest)/', pathNot: '^ingest/3-mention/tag-words\\.ts$' },
      to: { path: 'node_modules/compromise' },
    },
    {
      name: 'no-disk-in-pure-stages',
      comment: 'Stages 2 to 5 are pure; only the loading of model, lexicon and rule files touches the disk.',
      severity: 'error',
      from: { path: '^ingest/[2-5]-[^/]+/', pathNot: '/load-[^/]+\\.ts$' },
      to: { path: '^(node:)?fs' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Scripts of the training are run by hand, over all stages.
    exclude: { path: '^ingest/2-language/training/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
