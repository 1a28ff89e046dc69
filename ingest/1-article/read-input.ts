import { createReadStream } from 'node:fs';
import { InputError } from '../../src/model/errors.js';
import { decodeText } from './decode-text.js';
import { finishArticle, type Origin } from './finish-article.js';
import { isBinary } from './is-binary.js';
import type { Format, Input } from './list-inputs.js';
import type { RawArticle } from './raw-article.js';
import type { ReadResult } from './read-result.js';
import { readJsonRecord } from './readers/jsonl.js';
import { readMarkdown } from './readers/markdown.js';
import { readPlainText } from './readers/plain-text.js';
import { splitLines } from './split-lines.js';

export interface ReadOptions {
  /** A label of the WHATWG Encoding Standard, for all files. Default utf-8. */
  readonly encoding?: string;
  /** BCP 47, for articles that do not say theirs. Default en. */
  readonly language?: string;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** What standard input and files with an unknown ending hold; by default JSONL if it begins with "{", else text. */
  readonly format?: Format;
}

/** One article or one JSONL line. A long book has 2 MB; what is larger is no article, and is never held in memory. */
export const MAX_ARTICLE_BYTES = 16 * 1024 * 1024;

/** The readers of formats that hold one article a file. */
const READERS: Readonly<Record<Exclude<Format, 'jsonl'>, (text: string) => RawArticle>> = {
  text: readPlainText,
  markdown: readMarkdown,
};

/**
 * The articles of one input, with a warning for each that cannot be read. Only a fault of the program is thrown.
 */
export async function* readInput(
  input: Input,
  options: ReadOptions,
): AsyncGenerator<ReadResult, void, undefined> {
  try {
    const { head, chunks } = await openInput(input, options);
    const format = input.format ?? options.format ?? guessFormat(head);
    if (isBinary(head)) throw new InputError('not a text file. Convert it to text, Markdown or JSONL first');
    if (format === 'jsonl') yield* readLines(input, chunks, options);
    else {
      const text = decodeText(await collect(chunks), options.encoding);
      yield* finishArticle(READERS[format](text), originOf(input, options));
    }
  } catch (error) {
    yield { warning: { place: input.path, message: reasonOf(error) } };
  }
}

async function* readLines(
  input: Input,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ReadResult, void, undefined> {
  for await (const line of splitLines(chunks, MAX_ARTICLE_BYTES)) {
    const source = `${input.path}#${line.number}`;
    try {
      if ('tooLong' in line) throw new InputError(`the line is longer than ${MAX_ARTICLE_BYTES} bytes`);
      const text = decodeText(line.bytes, options.encoding).replace(/^\ufeff/, '');
      if (text.trim() === '') continue;
      const origin = { ...originOf(input, options), source, stem: `${input.stem}-${line.number}` };
      yield* finishArticle(readJsonRecord(text), origin);
    } catch (error) {
      yield { warning: { place: source, message: reasonOf(error) } };
    }
  }
}

function originOf({ path, stem }: Input, { language = 'en' }: ReadOptions): Origin {
  return { stem, source: path, language };
}

/** The first chunk, and all chunks with it. */
async function openInput(
  { path }: Input,
  { stdin }: ReadOptions,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  if (path === '-' && stdin === undefined) throw new InputError('there is no standard input here');
  const stream: AsyncIterable<Uint8Array> =
    path === '-' && stdin !== undefined ? stdin : createReadStream(path);
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done === true ? new Uint8Array() : first.value;
  return { head, chunks: resume(head, iterator) };
}

async function* resume(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    // Closes the file when whoever reads stops early.
    await rest.return?.();
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_ARTICLE_BYTES)
      throw new InputError(`longer than ${MAX_ARTICLE_BYTES} bytes: no single article`);
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

function guessFormat(head: Uint8Array): Format {
  return /^\ufeff?\s*\{/.test(Buffer.from(head.subarray(0, 256)).toString('utf8')) ? 'jsonl' : 'text';
}

/** What a person can act on. Anything but an InputError or a system error is a fault of the program and goes on up. */
function reasonOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return `cannot be read (${String(error.code)})`;
  throw error;
}
