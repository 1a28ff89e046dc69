import { Tensor } from 'onnxruntime-web';

/** Numbers in one vector of the encoder. */
export const WIDTH = 384;

/** int64; a list unless `shape` says otherwise. */
export function integerTensor(values: readonly number[], shape: readonly number[] = [values.length]): Tensor {
  const integers = new BigInt64Array(values.length);
  for (let i = 0; i < values.length; i++) integers[i] = BigInt(values[i]!);
  return new Tensor('int64', integers, shape);
}

/** Vectors of the encoder, row-major: pieces × WIDTH. */
export function vectorTensor(values: Float32Array): Tensor {
  return new Tensor('float32', values, [values.length / WIDTH, WIDTH]);
}
