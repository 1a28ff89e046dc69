import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATRIX_KERNEL } from '../../../ingest/2-language/spacy/matrix-kernel.generated.js';
import { MatrixKernel } from '../../../ingest/2-language/spacy/matrix-kernel.js';
import { compileKernel } from '../../support/language/compile-kernel.js';

describe('MatrixKernel', () => {
  it('runs the bytes that matrix-kernel.wat compiles to', async () => {
    expect(await compileKernel()).toBe(MATRIX_KERNEL);
  });

  it('gives the bits of single-precision sums in the order of the inputs, whatever the shape', () => {
    const kernel = new MatrixKernel(40, 40);
    const shape = fc.record({
      rows: fc.integer({ min: 1, max: 300 }),
      inputs: fc.integer({ min: 1, max: 40 }),
      outputs: fc.integer({ min: 1, max: 40 }),
      seed: fc.integer({ min: 1, max: 2 ** 30 }),
    });
    fc.assert(
      fc.property(shape, ({ rows, inputs, outputs, seed }) => {
        const random = randomFloats(seed);
        const [x, weights, bias] = [random(rows * inputs), random(outputs * inputs), random(outputs)];
        const y = kernel.affine(weights, inputs, bias).apply(x, rows);
        expect(y).toEqual(multiplyPlainly(x, weights, bias, rows, inputs, outputs));
      }),
      { numRuns: 50 },
    );
  });
});

function multiplyPlainly(
  x: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  rows: number,
  inputs: number,
  outputs: number,
): Float32Array {
  return Float32Array.from({ length: rows * outputs }, (_, at) => {
    const row = Math.floor(at / outputs);
    const out = at % outputs;
    let sum = bias[out]!;
    for (let i = 0; i < inputs; i++)
      sum = Math.fround(sum + Math.fround(x[row * inputs + i]! * weights[out * inputs + i]!));
    return sum;
  });
}

/** Numbers in [-1, 1) from a linear congruential generator: enough to tell a wrong product. */
function randomFloats(seed: number): (length: number) => Float32Array {
  let state = seed;
  return (length) =>
    Float32Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 31 - 1;
    });
}
