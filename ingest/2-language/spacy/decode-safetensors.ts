import type { Tensor, Weights } from './english-model.js';

interface TensorHeader {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** Reads a safetensors file of F16 tensors, widened to f32. Throws an Error when it is cut off or of another type. */
export function decodeSafetensors(file: Uint8Array): Weights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + headerLength))) as Record<
    string,
    TensorHeader
  >;
  const widened = halfValues();
  const weights = new Map<string, Tensor>();
  for (const [name, { dtype, shape, data_offsets }] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    if (dtype !== 'F16') throw new Error(`language model: tensor ${name} is ${dtype}, expected F16`);
    const values = new Float32Array((data_offsets[1] - data_offsets[0]) / 2);
    const begin = 8 + headerLength + data_offsets[0];
    for (let i = 0; i < values.length; i++) values[i] = widened[view.getUint16(begin + 2 * i, true)]!;
    weights.set(name, { shape, values });
  }
  return weights;
}

/** The value of each of the 65,536 binary16 bit patterns; the model holds no infinities and no NaN. */
function halfValues(): Float32Array {
  const values = new Float32Array(65536);
  for (let bits = 0; bits < 0x8000; bits++) {
    const exponent = bits >> 10;
    const mantissa = bits & 0x3ff;
    const value = exponent === 0 ? mantissa * 2 ** -24 : (1 + mantissa / 1024) * 2 ** (exponent - 15);
    values[bits] = value;
    values[bits | 0x8000] = -value;
  }
  return values;
}
