import N3 from 'n3';
import type { CorpusGraph } from '../graph/corpus-graph.js';
import type { ExportOptions, FileFormat } from './export-format.js';
import { corpusQuads } from './rdf-quads.js';
import { prefixesOf, vocabulary } from './rdf-vocabulary.js';

/** Turtle, all in one graph. */
export const turtle: FileFormat = {
  kind: 'file',
  name: 'turtle',
  extension: '.ttl',
  description: 'RDF with PROV-O: statements, the passages they stand on, the articles',
  write: (graph, options) => writeQuads(graph, options, 'Turtle'),
};

/** N-Quads: what an article says stands in the graph that bears the article's IRI; what all say together in the default graph. */
export const nquads: FileFormat = {
  kind: 'file',
  name: 'nquads',
  extension: '.nq',
  description: 'RDF as turtle, with one named graph an article',
  write: (graph, options) => writeQuads(graph, options, 'N-Quads'),
};

function* writeQuads(
  corpus: CorpusGraph,
  { base = 'urn:newsgraph:' }: ExportOptions,
  format: 'Turtle' | 'N-Quads',
): Generator<string> {
  const pieces: string[] = [];
  const output = { write: (piece: string) => pieces.push(piece), end: () => undefined };
  const terms = vocabulary(base);
  const isTurtle = format === 'Turtle';
  const writer = new N3.Writer(output, { format, ...(isTurtle ? { prefixes: prefixesOf(base) } : {}) });
  for (const { subject, predicate, object, graph } of corpusQuads(corpus, terms)) {
    writer.addQuad(subject, predicate, object, isTurtle ? undefined : graph);
    yield* pieces.splice(0);
  }
  writer.end();
  yield* pieces.splice(0);
}
