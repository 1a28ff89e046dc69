/**
 * Writes ingest/2-language/model/ from an export of spaCy's en_core_web_sm (safetensors in f32 and JSON tables, as the
 * model card describes it): weights rounded to f16, tokenizer patterns rewritten from Python to JavaScript syntax.
 *
 * Run by hand: `node convert-model.js EXPORT_FOLDER`.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import { toJavaScriptPattern } from './to-javascript-pattern.js';

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: convert-model EXPORT_FOLDER');
const target = join(PACKAGE_ROOT, 'ingest/2-language/model');

const readJson = (name: string) => JSON.parse(readFileSync(join(source, name), 'utf8'));
const writeJson = (name: string, value: unknown) =>
  writeFileSync(join(target, name), `${JSON.stringify(value)}\n`);

const labels = readJson('labels.json');
writeJson('labels.json', { tagger: labels.tagger, parser: labels.parser, names: labels.ner });
writeJson('symbols.json', readJson('symbols.json'));
writeJson('norms.json', readJson('lexeme_norm.json'));
writeJson('attribute-rules.json', readJson('attribute_ruler.json'));
const tokenizer = readJson('tokenizer.json');
writeJson('tokenizer.json', {
  prefix: toJavaScriptPattern(tokenizer.prefix),
  suffix: toJavaScriptPattern(tokenizer.suffix),
  infix: toJavaScriptPattern(tokenizer.infix),
  url: `^(?:${toJavaScriptPattern(tokenizer.url_match)})`,
  specialCases: tokenizer.exceptions,
});
const lemmas = JSON.parse(gunzipSync(readFileSync(join(source, 'lemmatizer.json.gz'))).toString('utf8'));
const lemmaTables = { rules: lemmas.lemma_rules, exceptions: lemmas.lemma_exc, index: lemmas.lemma_index };
writeFileSync(join(target, 'lemmas.json.gz'), gzipSync(JSON.stringify(lemmaTables), { level: 9 }));
for (const name of ['LICENSE', 'LICENSES_SOURCES']) copyFileSync(join(source, name), join(target, name));
writeFileSync(
  join(target, 'weights.safetensors'),
  roundToHalf(readFileSync(join(source, 'weights.safetensors'))),
);

/** A safetensors file in F16 from one in F32. */
function roundToHalf(file: Buffer): Buffer {
  const headerLength = Number(file.readBigUInt64LE(0));
  const header = JSON.parse(file.toString('utf8', 8, 8 + headerLength));
  const names = Object.keys(header)
    .filter((name) => name !== '__metadata__')
    .sort();
  const halfHeader: Record<string, unknown> = { __metadata__: { source: 'en_core_web_sm 3.8.0' } };
  const pieces: Uint16Array[] = [];
  let offset = 0;
  for (const name of names) {
    const [begin, end] = header[name].data_offsets;
    const bytes = file.subarray(8 + headerLength + begin, 8 + headerLength + end);
    const values = new Float32Array(new Uint8Array(bytes).buffer);
    const halves = Uint16Array.from(values, toHalf);
    halfHeader[name] = {
      dtype: 'F16',
      shape: header[name].shape,
      data_offsets: [offset, offset + halves.byteLength],
    };
    pieces.push(halves);
    offset += halves.byteLength;
  }
  let headerText = JSON.stringify(halfHeader);
  headerText += ' '.repeat((8 - (headerText.length % 8)) % 8);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(headerText.length));
  return Buffer.concat([
    length,
    Buffer.from(headerText),
    ...pieces.map((piece) => Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)),
  ]);
}

/** IEEE 754 binary16 bits of a number, rounded to nearest, ties to even. Throws when it does not fit. */
function toHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (!(magnitude < 65520)) throw new Error(`weight ${value} does not fit into 16 bits`);
  if (magnitude < 2 ** -14) return sign | roundToEven(magnitude / 2 ** -24);
  const exponent = Math.floor(Math.log2(magnitude));
  const mantissa = roundToEven((magnitude / 2 ** exponent - 1) * 1024);
  return sign | (((exponent + 15) << 10) + mantissa);
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
