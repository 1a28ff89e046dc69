import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import N3 from 'n3';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_COLUMNS, evidenceRows } from '../../../src/export/evidence-table.js';
import type { ExportOptions } from '../../../src/export/export-format.js';
import { findFormat } from '../../../src/export/export-formats.js';
import { corpusQuads } from '../../../src/export/rdf-quads.js';
import { vocabulary } from '../../../src/export/rdf-vocabulary.js';
import { xmlCharacters, xmlId } from '../../../src/export/xml-text.js';
import { collectGraph } from '../../../src/graph/collect-graph.js';
import type { CorpusGraph } from '../../../src/graph/corpus-graph.js';
import { hasEdge } from '../../../src/model/typed-edge.js';
import { articleGraphs } from '../../support/article-graphs.js';
import { readGexf, readGraphml } from './support/read-xml-graph.js';

/** Up to three articles full of quotes, controls, line breaks, lone surrogates and formulas. */
const corpora = fc
  .array(articleGraphs, { minLength: 1, maxLength: 3 })
  .map((made) => collectGraph(made.map(({ graph }) => graph)));

describe('csv and tsv', () => {
  it.each([
    ['csv', ','],
    ['tsv', '\t'],
  ])('%s: every cell is read back as it was', async (name, delimiter) => {
    await forEachCorpus((corpus) => {
      const rows = parseCsv(write(name, corpus), { delimiter, bom: false, record_delimiter: '\n' });
      const expected = [...evidenceRows(corpus)].map((row) =>
        EVIDENCE_COLUMNS.map(({ cell }) => String(cell(row) ?? '')),
      );
      expect(rows).toEqual([EVIDENCE_COLUMNS.map((column) => column.name), ...expected]);
    });
  });

  it.each([
    ['csv', ','],
    ['tsv', '\t'],
  ])('%s: no cell looks like a formula when safe cells are asked for', async (name, delimiter) => {
    await forEachCorpus((corpus) => {
      const rows: string[][] = parseCsv(write(name, corpus, { safeCells: true }), {
        delimiter,
        record_delimiter: '\n',
      });
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      const plain: string[][] = parseCsv(write(name, corpus), { delimiter, record_delimiter: '\n' });
      expect(
        rows.flat().map((cell) => cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')),
      ).toEqual(plain.flat().map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
    });
  });
});

describe('jsonl', () => {
  it('is the whole graph without loss', async () => {
    await forEachCorpus((corpus) => {
      const lines = write('jsonl', corpus)
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
      const ofKind = (kind: string) =>
        lines.filter((line) => line.kind === kind).map(({ kind: _, ...node }) => node);
      expect({
        articles: ofKind('article'),
        entities: ofKind('entity'),
        mentions: ofKind('mention'),
        statements: ofKind('statement'),
      }).toEqual(corpus);
    });
  });
});

describe('graphml', () => {
  it('is read back by a strict XML parser, with every attribute', async () => {
    await forEachCorpus((corpus) => {
      const { nodes, edges } = readGraphml(write('graphml', corpus));
      expect(nodes.map(({ id, label, type }) => [id, label, type])).toEqual(
        corpus.entities.map(({ id, name, type }) => [xmlId(id), xmlCharacters(name), type]),
      );
      expect(
        edges.map(({ id, source, target, label, weight }) => [id, source, target, label, weight]),
      ).toEqual(
        corpus.statements
          .filter(hasEdge)
          .map(({ id, subject, object, predicate, support }) => [
            id,
            xmlId(subject),
            xmlId(object),
            predicate,
            String(support),
          ]),
      );
    });
  });

  it('has denials and plans as edges only when every statement is asked for', async () => {
    await forEachCorpus((corpus) => {
      const { edges } = readGraphml(write('graphml', corpus, { everyStatement: true }));
      expect(edges.map(({ polarity, modality }) => [polarity, modality])).toEqual(
        corpus.statements.map(({ polarity, modality }) => [polarity, modality]),
      );
    });
  });
});

describe('gexf', () => {
  it('is read back by a strict XML parser', async () => {
    const flat = (text: string) => xmlCharacters(text).replace(/[\t\n\r]/g, ' ');
    await forEachCorpus((corpus) => {
      const { nodes, edges } = readGexf(write('gexf', corpus));
      expect(nodes).toEqual(corpus.entities.map(({ id, name }) => ({ id: xmlId(id), label: flat(name) })));
      expect(edges).toEqual(
        corpus.statements.filter(hasEdge).map(({ subject, object, support }) => ({
          source: xmlId(subject),
          target: xmlId(object),
          weight: String(support),
        })),
      );
    });
  });
});

describe('xmlId', () => {
  it('keeps two ids apart that XML could not', () => {
    const ids = ['a\n', 'a ', 'a\ufffe', 'a\ufffd', 'a\u0000', 'a%00', 'a%2500'];
    expect(new Set(ids.map(xmlId).map(xmlCharacters)).size).toBe(ids.length);
  });
});

describe('turtle and nquads', () => {
  const terms = vocabulary('urn:newsgraph:');

  it('nquads: every quad is read back as it was', async () => {
    await forEachCorpus((corpus) => {
      const read = new N3.Parser({ format: 'N-Quads' }).parse(write('nquads', corpus));
      expect(keysOf(read)).toEqual(keysOf([...corpusQuads(corpus, terms)]));
    });
  });

  it('turtle: every triple is read back as it was', async () => {
    await forEachCorpus((corpus) => {
      const read = new N3.Parser({ format: 'Turtle' }).parse(write('turtle', corpus));
      const { quad } = N3.DataFactory;
      const triples = [...corpusQuads(corpus, terms)].map((q) => quad(q.subject, q.predicate, q.object));
      expect(keysOf(read)).toEqual(keysOf(triples));
    });
  });

  it('states plainly what is a fact, and only that', async () => {
    await forEachCorpus((corpus) => {
      const read = new N3.Store(new N3.Parser({ format: 'Turtle' }).parse(write('turtle', corpus)));
      for (const statement of corpus.statements) {
        const { subject, predicate, object } = statement;
        const isFact = corpus.statements.some(
          (other) =>
            other.subject === subject &&
            other.predicate === predicate &&
            other.object === object &&
            hasEdge(other),
        );
        const [s, p, o] = [terms.entity(subject), terms.term(predicate), terms.entity(object)];
        expect(read.countQuads(s, p, o, null) > 0).toBe(isFact);
      }
    });
  });

  it('mints IRIs under the base that is asked for', async () => {
    const corpus = await collectGraph([fc.sample(articleGraphs, { numRuns: 1, seed: 1 })[0]!.graph]);
    expect(write('nquads', corpus, { base: 'https://example.org/kg/' })).toMatch(
      /^<https:\/\/example\.org\/kg\/agent:/,
    );
  });
});

describe('findFormat', () => {
  it('names the formats there are', () => {
    expect(() => findFormat('xls')).toThrow(
      /no export format "xls".*csv, tsv, jsonl, graphml, gexf, cypher, neo4j-admin, turtle, nquads/,
    );
  });
});

async function forEachCorpus(check: (corpus: CorpusGraph) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(corpora, async (corpus) => check(await corpus)),
    { numRuns: 40 },
  );
}

function write(name: string, corpus: CorpusGraph, options: ExportOptions = {}): string {
  const format = findFormat(name);
  if (format.kind !== 'file') throw new Error(`${name} is not one file`);
  return Buffer.from([...format.write(corpus, options)].join(''), 'utf8').toString('utf8');
}

function keysOf(quads: readonly N3.Quad[]): string[] {
  const keys = quads.map((quad) =>
    JSON.stringify(
      [quad.subject, quad.predicate, quad.object, quad.graph].map((term) => [
        term.termType,
        term.value,
        term.termType === 'Literal' ? term.datatype.value : '',
      ]),
    ),
  );
  return [...new Set(keys)].sort();
}
