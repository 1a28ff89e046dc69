import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CorpusGraph } from '../graph/corpus-graph.js';
import { InputError, UsageError } from '../model/errors.js';
import type { ExportFile, ExportFormat, ExportOptions } from './export-format.js';
import { type Manifest, manifestOf, type WrittenFile } from './manifest.js';

/**
 * Writes one format to a stream, as fast as its reader takes it; the stream is left open.
 * @throws UsageError for a format of several files
 */
export async function exportToStream(
  format: ExportFormat,
  graph: CorpusGraph,
  stream: Writable,
  options: ExportOptions = {},
): Promise<void> {
  if (format.kind === 'folder') {
    throw new UsageError(`${format.name} writes several files: name a folder for them with -o FOLDER.`);
  }
  await pipeline(Readable.from(format.write(graph, options)), stream, { end: false });
}

/**
 * Writes one format to a file, or into a folder, with a manifest beside it (`<file>.manifest.json`, or `manifest.json`
 * in the folder). Each file appears whole or not at all; one of that name is replaced.
 * @throws InputError when `path` cannot be written
 */
export async function exportToPath(
  format: ExportFormat,
  graph: CorpusGraph,
  path: string,
  options: ExportOptions = {},
): Promise<Manifest> {
  const isFolder = format.kind === 'folder';
  const folder = isFolder ? path : dirname(path);
  const files = isFolder
    ? format.files(graph, options)
    : [{ name: basename(path), content: format.write(graph, options) }];
  try {
    await mkdir(folder, { recursive: true });
    const written: WrittenFile[] = [];
    for (const file of files) written.push(await writeFile(folder, file));
    const manifest = manifestOf(format, graph, options, written);
    const name = isFolder ? 'manifest.json' : `${basename(path)}.manifest.json`;
    await writeFile(folder, { name, content: [`${JSON.stringify(manifest, null, 2)}\n`] });
    return manifest;
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new InputError(`${path}: cannot be written (${cause.message}). Name another place with -o.`, {
      cause,
    });
  }
}

async function writeFile(folder: string, { name, content }: ExportFile): Promise<WrittenFile> {
  const path = join(folder, name);
  const unfinished = `${path}.${process.pid}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured(pieces: AsyncIterable<string>) {
    for await (const piece of pieces) {
      const encoded = Buffer.from(piece, 'utf8');
      hash.update(encoded);
      bytes += encoded.length;
      yield encoded;
    }
  }
  try {
    await pipeline(Readable.from(content), measured, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return { name, bytes, sha256: hash.digest('hex') };
}
