import { MATRIX_KERNEL } from './matrix-kernel.generated.js';

/** y = xW + b, row by row. */
export interface AffineLayer {
  readonly outputs: number;
  /** `x` holds `rows` rows; the result is a fresh array of `rows` × `outputs`. */
  apply(x: Float32Array, rows: number): Float32Array;
}

/** Rows that are handed to the kernel at once: keeps its memory small and in the cache. */
const ROWS_AT_ONCE = 128;
/** The kernel works on blocks of 4 rows and 8 columns. */
const ROW_BLOCK = 4;
const COLUMN_BLOCK = 8;
const PAGE_BYTES = 65536;

interface Exports {
  readonly memory: WebAssembly.Memory;
  /** C[rows × columns] += A[rows × depth] · B[depth × columns]; byte addresses, row-major f32. */
  multiply(a: number, b: number, c: number, rows: number, columns: number, depth: number): void;
}

/** Matrix products in WebAssembly SIMD (matrix-kernel.wat): the same bits on every machine. */
export class MatrixKernel {
  private readonly exports: Exports;
  private readonly scratch: number;
  private floats: Float32Array;
  private top = 0;

  constructor(maxInputs: number, maxOutputs: number) {
    const module = new WebAssembly.Module(Uint8Array.from(atob(MATRIX_KERNEL), (c) => c.charCodeAt(0)));
    this.exports = new WebAssembly.Instance(module).exports as unknown as Exports;
    this.floats = new Float32Array(this.exports.memory.buffer);
    this.scratch = this.allocate(ROWS_AT_ONCE * (maxInputs + maxOutputs));
  }

  /** A layer from weights of shape [outputs, inputs] and a bias of [outputs]; without bias it is 0. */
  affine(weights: Float32Array, inputs: number, bias?: Float32Array): AffineLayer {
    const outputs = weights.length / inputs;
    const columns = roundUp(outputs, COLUMN_BLOCK);
    const matrix = this.allocate(inputs * columns);
    for (let out = 0; out < outputs; out++)
      for (let i = 0; i < inputs; i++) this.floats[matrix + i * columns + out] = weights[out * inputs + i]!;
    const start = new Float32Array(columns);
    if (bias !== undefined) start.set(bias);
    return {
      outputs,
      apply: (x, rows) => {
        const y = new Float32Array(rows * outputs);
        for (let row = 0; row < rows; row += ROWS_AT_ONCE) {
          const count = Math.min(ROWS_AT_ONCE, rows - row);
          this.applyRows(x, row, count, inputs, matrix, start, y, outputs);
        }
        return y;
      },
    };
  }

  private applyRows(
    x: Float32Array,
    row: number,
    count: number,
    inputs: number,
    matrix: number,
    start: Float32Array,
    y: Float32Array,
    outputs: number,
  ): void {
    const { floats, scratch } = this;
    const columns = start.length;
    const rows = roundUp(count, ROW_BLOCK);
    const result = scratch + ROWS_AT_ONCE * inputs;
    floats.set(x.subarray(row * inputs, (row + count) * inputs), scratch);
    for (let i = 0; i < rows; i++) floats.set(start, result + i * columns);
    this.exports.multiply(scratch * 4, matrix * 4, result * 4, rows, columns, inputs);
    if (columns === outputs) y.set(floats.subarray(result, result + count * columns), row * outputs);
    else
      for (let i = 0; i < count; i++)
        y.set(floats.subarray(result + i * columns, result + i * columns + outputs), (row + i) * outputs);
  }

  /** Index into `floats` of a new region, aligned to 16 bytes. */
  private allocate(length: number): number {
    const begin = this.top;
    this.top = roundUp(begin + length, 4);
    const missing = this.top * 4 - this.exports.memory.buffer.byteLength;
    if (missing > 0) {
      this.exports.memory.grow(Math.ceil(missing / PAGE_BYTES));
      this.floats = new Float32Array(this.exports.memory.buffer);
    }
    return begin;
  }
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
