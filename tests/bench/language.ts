/**
 * How fast one thread reads text: load time, then words (tokens) a second of the parser alone, of the parser with its own
 * entity recognizer, of the encoder alone (in WebAssembly and, when it is installed, in onnxruntime-node), of the whole
 * analysis with both, of that with the mentions and links that make entities (stages 2 to 4), and of the whole extraction.
 *
 *   node --import ./tests/store/typescript-loader.mjs tests/bench/language.ts [FOLDER_OF_TXT]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeText } from '../../ingest/2-language/analyze-text.js';
import { createEnglishAnalyzer } from '../../ingest/2-language/create-english-analyzer.js';
import { createEncoder, type WordList } from '../../ingest/2-language/encoder/create-encoder.js';
import { createSession } from '../../ingest/2-language/encoder/create-session.js';
import { loadEncoderModel } from '../../ingest/2-language/encoder/load-encoder-model.js';
import { loadParserParts } from '../../ingest/2-language/load-parser-parts.js';
import { createResolver } from '../../ingest/4-entity/create-resolver.js';
import { createExtractor } from '../../ingest/pipeline.js';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { articleOf } from '../rules/article-of.js';

const folder = process.argv[2] ?? join(PACKAGE_ROOT, 'examples/articles');
const texts = readdirSync(folder)
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
if (texts.length === 0) throw new Error(`${folder}: no .txt or .md file to read`);

/** The first shows a run of one folder, the others a long one. */
const ROUNDS = 6;

const begin = processorSeconds();
const parts = loadParserParts();
const parserLoaded = processorSeconds();
const analyzer = await createEnglishAnalyzer();
await analyzer.analyze(texts[0]!.slice(0, 200));
const analyzerLoaded = processorSeconds();
console.log(`load of the parser: ${(parserLoaded - begin).toFixed(2)} processor seconds`);
console.log(
  `load of the analyzer and its first sentences: ${(analyzerLoaded - parserLoaded).toFixed(2)} processor seconds`,
);

const resolve = await createResolver();
const extractor = await createExtractor();
const wordLists = new Map<string, WordList>();
for (const text of texts) {
  const { tokens, sentences } = analyzeText(text, { ...parts, findNames: false });
  wordLists.set(text, {
    forms: tokens.map(({ form }) => form),
    sentences: sentences.map(({ first }) => first),
  });
}

/** Reads one text. */
type Reader = (text: string) => Promise<unknown>;
const readers: Record<string, Reader> = {
  parser: async (text) => analyzeText(text, { ...parts, findNames: false }),
  'parser and entity recognizer': async (text) => analyzeText(text, { ...parts, findNames: true }),
  'encoder alone, WebAssembly': await encoderReader(createSession),
  ...(await nativeReader()),
  'parser and names encoder (the analysis)': (text) => analyzer.analyze(text),
  'analysis, mentions and links': async (text) => resolve(articleOf(text), await analyzer.analyze(text)),
  'whole extraction': (text) => extractor.extract(articleOf(text)),
};
const words = texts.reduce((sum, text) => sum + wordLists.get(text)!.forms.length, 0);
const seconds = await measure();
for (const [name, rounds] of seconds)
  console.log(
    `${name}: ${speedOf(rounds[0]!)} words per processor second in the first round, ${speedOf(median(rounds.slice(1)))} after it`,
  );
const medianOf = (name: string) => median(seconds.get(name)!.slice(1));
const whole = medianOf('whole extraction');
const ratio = (name: string) => (medianOf(name) / whole).toFixed(2);
console.log(`whole extraction ÷ analysis: ${ratio('parser and names encoder (the analysis)')}`);
console.log(`whole extraction ÷ analysis, mentions and links: ${ratio('analysis, mentions and links')}`);
console.log(
  `${words} words, ${ROUNDS} rounds; memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB resident`,
);

/**
 * Processor seconds of each reader for all texts, round by round: the readers take turns, so that a busy machine and the
 * warming up of the runtime fall on all alike.
 */
async function measure(): Promise<Map<string, number[]>> {
  const taken = new Map<string, number[]>(Object.keys(readers).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, read] of Object.entries(readers)) {
      const start = processorSeconds();
      for (const text of texts) await read(text);
      taken.get(name)!.push(processorSeconds() - start);
    }
  return taken;
}

async function encoderReader(start: typeof createSession): Promise<Reader> {
  const encoder = await createEncoder(loadEncoderModel(), start);
  return (text) => encoder.encode(wordLists.get(text)!);
}

/** The same graph in onnxruntime-node, which newsgraph does not depend on: `npm install --no-save onnxruntime-node`. */
async function nativeReader(): Promise<Record<string, Reader>> {
  const name = 'onnxruntime-node';
  try {
    const { InferenceSession } = (await import(name)) as Pick<
      typeof import('onnxruntime-web'),
      'InferenceSession'
    >;
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
    return {
      'encoder alone, onnxruntime-node': await encoderReader((graph) =>
        InferenceSession.create(graph, options),
      ),
    };
  } catch (error) {
    console.log(`encoder alone, onnxruntime-node: not measured (${(error as Error).message.split('\n')[0]})`);
    return {};
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function speedOf(processorTime: number): number {
  return Math.round(words / processorTime);
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
