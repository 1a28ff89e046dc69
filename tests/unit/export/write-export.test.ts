import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileFormat } from '../../../src/export/export-format.js';
import { EXPORT_FORMATS, findFormat } from '../../../src/export/export-formats.js';
import { exportToPath, exportToStream } from '../../../src/export/write-export.js';
import { collectGraph } from '../../../src/graph/collect-graph.js';
import type { CorpusGraph } from '../../../src/graph/corpus-graph.js';
import { makeArticleGraph } from '../../store/article-graphs.js';

let corpus: CorpusGraph;
beforeAll(async () => {
  corpus = await collectGraph([
    makeArticleGraph({
      id: 'monday',
      facts: [
        { subject: 'Ana Ruiz', predicate: 'LEADS', object: 'Acme Corp' },
        { subject: 'Ana Ruiz', predicate: 'MEETS', object: 'Bo Lee', speaker: 'Cy Day' },
      ],
    }),
  ]);
});

describe('exportToPath', () => {
  it.each(EXPORT_FORMATS.map((format) => [format.name, format] as const))(
    '%s: writes a manifest whose sizes and digests are those of the files',
    async (_name, format) => {
      const folder = mkdtempSync(join(tmpdir(), 'newsgraph-export-'));
      const path = format.kind === 'folder' ? folder : join(folder, `graph${format.extension}`);
      const manifest = await exportToPath(format, corpus, path);
      expect(manifest.counts).toEqual({ articles: 1, entities: 4, mentions: 4, statements: 2, evidence: 2 });
      for (const { name, bytes, sha256 } of manifest.files) {
        const content = readFileSync(join(folder, name));
        expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
      }
      const written = readdirSync(folder).filter((name) => !name.endsWith('manifest.json'));
      expect(written.sort()).toEqual(manifest.files.map(({ name }) => name).sort());
      const name = format.kind === 'folder' ? 'manifest.json' : `graph${format.extension}.manifest.json`;
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(manifest);
    },
  );

  it('describes every column of a table', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-export-'));
    const { columns } = await exportToPath(findFormat('csv'), corpus, join(folder, 'a.csv'));
    const header = readFileSync(join(folder, 'a.csv'), 'utf8').split('\n')[0];
    expect(columns?.map(({ name }) => name).join(',')).toBe(header);
  });

  it('leaves the old file and no remains when writing fails', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-export-'));
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    const failing: FileFormat = {
      ...(findFormat('csv') as FileFormat),
      *write() {
        yield 'new';
        throw new Error('the graph is broken');
      },
    };
    await expect(exportToPath(failing, corpus, path)).rejects.toThrow('the graph is broken');
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('says where it cannot write and what to do', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'newsgraph-export-')), 'file');
    writeFileSync(file, '');
    await expect(exportToPath(findFormat('csv'), corpus, join(file, 'a.csv'))).rejects.toThrow(
      /cannot be written.*Name another place with -o/,
    );
  });
});

describe('exportToStream', () => {
  it('writes what the file would hold and leaves the stream open', async () => {
    const stream = new PassThrough();
    const read = text(stream);
    await exportToStream(findFormat('jsonl'), corpus, stream);
    stream.end('more');
    const format = findFormat('jsonl') as FileFormat;
    expect(await read).toBe(`${[...format.write(corpus, {})].join('')}more`);
  });

  it('asks for a folder when the format has several files', async () => {
    await expect(exportToStream(findFormat('neo4j-admin'), corpus, new PassThrough())).rejects.toThrow(
      /-o FOLDER/,
    );
  });
});
