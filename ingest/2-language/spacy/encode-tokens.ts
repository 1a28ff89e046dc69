import { tensorOf, type Weights } from './english-model.js';
import type { AffineLayer, MatrixKernel } from './matrix-kernel.js';
import { murmurHash128 } from './murmur-hash.js';

/** Width of a token's vector. */
export const WIDTH = 96;
/** Each unit is the largest of three pieces. */
const PIECES = 3;
const UNITS = WIDTH * PIECES;
/** Rows of zeros before and after the text, one for each convolution. */
const PADDING = 4;
const CONVOLUTIONS: readonly (readonly [string, string])[] = [
  ['57', '58'],
  ['59', '60'],
  ['61', '62'],
  ['63', '64'],
];
/** Bounds the memory of the cache of mixed embeddings: 1.2 kB each. */
const MAX_CACHED = 8192;

/** Turns the attribute ids of the tokens (one list a token) into vectors of WIDTH, row by row. */
export type TokenEncoder = (attributes: readonly (readonly bigint[])[]) => Float32Array;

interface Normalization {
  readonly gain: Float32Array;
  readonly bias: Float32Array;
}

/**
 * spaCy's HashEmbedCNN (Miranda et al. 2022, "Multi hash embeddings in spaCy"): hashed embeddings of the attributes, mixed by
 * a maxout layer, then four residual convolutions over three tokens. `nodes` name the embedding tables in `weights`.
 */
export function createTokenEncoder(
  weights: Weights,
  kernel: MatrixKernel,
  component: 'tok2vec' | 'ner',
  nodes: readonly string[],
): TokenEncoder {
  const values = (name: string) => tensorOf(weights, `${component}.${name}`).values;
  const normalization = (node: string): Normalization => ({
    gain: values(`${node}.layernorm.G`),
    bias: values(`${node}.layernorm.b`),
  });
  const mixers = nodes.map((node, i) =>
    createMixer(values(`${node}.hashembed.E`), values('39.maxout.W'), i, nodes.length),
  );
  const mixBias = values('39.maxout.b');
  const mixNormalization = normalization('40');
  const convolutions = CONVOLUTIONS.map(([maxout, layernorm]) => ({
    layer: kernel.affine(values(`${maxout}.maxout.W`), 3 * WIDTH, values(`${maxout}.maxout.b`)),
    normalization: normalization(layernorm),
  }));

  return (attributes) => {
    const count = attributes.length;
    const hidden = new Float32Array((count + 2 * PADDING) * WIDTH);
    const mixed = new Float32Array(count * UNITS);
    attributes.forEach((ids, i) => {
      const row = mixed.subarray(i * UNITS, (i + 1) * UNITS);
      row.set(mixBias);
      mixers.forEach((mix, a) => {
        addTo(row, mix(ids[a]!));
      });
    });
    addMaxout(mixed, hidden.subarray(PADDING * WIDTH), mixNormalization);
    for (const { layer, normalization } of convolutions) convolve(hidden, layer, normalization);
    return hidden.subarray(PADDING * WIDTH, (PADDING + count) * WIDTH);
  };
}

/** One attribute's share of the mixing layer: the sum of its four hashed rows times the layer's columns for it. */
function createMixer(
  table: Float32Array,
  mixWeights: Float32Array,
  position: number,
  attributeCount: number,
): (id: bigint) => Float32Array {
  const rows = table.length / WIDTH;
  const inputs = attributeCount * WIDTH;
  const firstSeed = 8;
  const cache = new Map<bigint, Float32Array>();
  return (id) => {
    const known = cache.get(id);
    if (known !== undefined) return known;
    const embedding = new Float32Array(WIDTH);
    for (const key of murmurHash128(id, firstSeed + position)) {
      const row = (key % rows) * WIDTH;
      addTo(embedding, table.subarray(row, row + WIDTH));
    }
    const mixed = new Float32Array(UNITS);
    for (let unit = 0; unit < UNITS; unit++) {
      const begin = unit * inputs + position * WIDTH;
      let sum = 0;
      for (let i = 0; i < WIDTH; i++) sum += embedding[i]! * mixWeights[begin + i]!;
      mixed[unit] = sum;
    }
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(id, mixed);
    return mixed;
  };
}

/** Adds to every row what the layer makes of it and its two neighbours. */
function convolve(hidden: Float32Array, layer: AffineLayer, normalization: Normalization): void {
  const rows = hidden.length / WIDTH;
  const windows = new Float32Array(rows * 3 * WIDTH);
  for (let row = 0; row < rows; row++) {
    const from = Math.max(0, row - 1);
    const to = Math.min(rows, row + 2);
    windows.set(hidden.subarray(from * WIDTH, to * WIDTH), (row * 3 + (from - row + 1)) * WIDTH);
  }
  addMaxout(layer.apply(windows, rows), hidden, normalization);
}

/** For each row of `units`: the largest of each three pieces, normalized, is added to the row of `target`. */
function addMaxout(units: Float32Array, target: Float32Array, { gain, bias }: Normalization): void {
  const largest = new Float32Array(WIDTH);
  const rows = units.length / UNITS;
  for (let row = 0; row < rows; row++) {
    let mean = 0;
    for (let i = 0, u = row * UNITS; i < WIDTH; i++, u += PIECES) {
      const value = Math.max(units[u]!, units[u + 1]!, units[u + 2]!);
      largest[i] = value;
      mean += value;
    }
    mean /= WIDTH;
    let variance = 0;
    for (let i = 0; i < WIDTH; i++) variance += (largest[i]! - mean) ** 2;
    const scale = 1 / Math.sqrt(variance / WIDTH + 1e-8);
    const begin = row * WIDTH;
    for (let i = 0; i < WIDTH; i++) target[begin + i]! += (largest[i]! - mean) * scale * gain[i]! + bias[i]!;
  }
}

function addTo(target: Float32Array, values: Float32Array): void {
  for (let i = 0; i < values.length; i++) target[i]! += values[i]!;
}
