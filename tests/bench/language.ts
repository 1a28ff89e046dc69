/**
 * How fast one thread reads text: load time, then words (tokens) a second of the parser alone, of the parser with its own
 * entity recognizer, of the whole analysis with the names encoder, of that with the mentions and links that make entities
 * (stages 2 to 4), and of the whole extraction.
 *
 *   node --import ./tests/store/typescript-loader.mjs tests/bench/language.ts [FOLDER_OF_TXT]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeText } from '../../ingest/2-language/analyze-text.js';
import { createEnglishAnalyzer } from '../../ingest/2-language/create-english-analyzer.js';
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

/** Tokens of each text, as the last measured reader counted them. */
const lengths = new Map<string, number>();

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

await measure('parser', async (text) => analyzeText(text, { ...parts, findNames: false }));
await measure('parser and entity recognizer', async (text) =>
  analyzeText(text, { ...parts, findNames: true }),
);
const analysis = await measure('parser and names encoder', (text) => analyzer.analyze(text));
const resolve = await createResolver();
const entities = await measure('analysis, mentions and links', async (text) => {
  const read = await analyzer.analyze(text);
  await resolve(articleOf(text), read);
  return read;
});
const extractor = await createExtractor();
const extraction = await measure('whole extraction', async (text) => {
  await extractor.extract(articleOf(text));
  return { tokens: { length: lengths.get(text) ?? 0 } };
});
console.log(`whole extraction ÷ analysis: ${(extraction / analysis).toFixed(2)}`);
console.log(`whole extraction ÷ analysis, mentions and links: ${(extraction / entities).toFixed(2)}`);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB resident`);

/** The first pass over all texts warms up; processor time counts, so that a busy machine changes little. */
async function measure(
  name: string,
  read: (text: string) => Promise<{ tokens: { readonly length: number } }>,
): Promise<number> {
  for (const text of texts) await read(text);
  const start = processorSeconds();
  let words = 0;
  for (const text of texts) {
    const { length } = (await read(text)).tokens;
    lengths.set(text, length);
    words += length;
  }
  const speed = Math.round(words / (processorSeconds() - start));
  console.log(`${name}: ${speed} words per processor second (${words} words)`);
  return speed;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
