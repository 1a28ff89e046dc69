// node fixture.mjs: fills ../encoder/fixture.json with the emissions that onnxruntime-web gives (the same bits on every machine).
import { readFileSync, writeFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web';

const folder = new URL('../encoder/', import.meta.url);
ort.env.wasm.numThreads = 1;
const model = new Uint8Array(readFileSync(new URL('encoder.int8.onnx', folder)));
const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
const { labels } = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'));
const cases = JSON.parse(readFileSync(new URL('fixture.json', folder), 'utf8'));
const integers = (values) => new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);

for (const one of cases) {
  const inputs = ['piece_ids', 'piece_cases', 'word_first', 'word_last', 'word_cases'];
  const { emissions } = await session.run(
    Object.fromEntries(inputs.map((name) => [name, integers(one[name])])),
    ['emissions'],
  );
  const rows = one.word_first.map((_, i) => [
    ...emissions.data.subarray(i * labels.length, (i + 1) * labels.length),
  ]);
  one.emissions = rows.map((row) => row.map((value) => Math.round(value * 1000) / 1000));
}
writeFileSync(
  new URL('fixture.json', folder),
  `[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
);
