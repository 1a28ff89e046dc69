// node fixture.mjs: fills the fixtures with what onnxruntime-web gives (the same bits on every machine).
import { readFileSync, writeFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web';

const WIDTH = 384;
const CLS = 2;
const SEP = 3;
const folder = new URL('../encoder/', import.meta.url);
ort.env.wasm.numThreads = 1;
const open = (name) =>
  ort.InferenceSession.create(new Uint8Array(readFileSync(new URL(name, folder))), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'disabled',
  });
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const rounded = (values) => Array.from(values, (value) => Math.round(value * 1000) / 1000);
const integers = (values, shape = [values.length]) =>
  new ort.Tensor('int64', BigInt64Array.from(values, BigInt), shape);

const encoder = await open('encoder.int8.onnx');
const { labels } = read('labels.json');
const cases = read('fixture.json');
for (const one of cases) {
  const inputs = ['piece_ids', 'piece_cases', 'word_first', 'word_last', 'word_cases'];
  const { emissions } = await encoder.run(
    Object.fromEntries(inputs.map((name) => [name, integers(one[name])])),
    ['emissions'],
  );
  one.emissions = one.word_first.map((_, i) =>
    rounded(emissions.data.subarray(i * labels.length, (i + 1) * labels.length)),
  );
}
writeFileSync(
  new URL('fixture.json', folder),
  `[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
);

const relations = await open('relations.int8.onnx');
const settings = read('relations.json');
const article = read('relations-fixture.json');
const feeds = await encode(article);
for (const [name, values] of Object.entries(article.inputs)) {
  const pairs = article.inputs.subject.length;
  const inner = {
    subject_mentions: [settings.closest],
    object_mentions: [settings.closest],
    path_pieces: [settings.closest, settings.pathSteps],
    path_labels: [settings.closest, settings.pathSteps],
  };
  feeds[name] = integers(values, inner[name] ? [pairs, ...inner[name]] : [values.length]);
}
const { scores, evidence } = await relations.run(feeds);
const count = settings.predicates.length;
const sentences = evidence.dims[1];
article.scores = [];
for (let row = 0; row < scores.dims[0]; row++) {
  const best = [...evidence.data.subarray(row * sentences, (row + 1) * sentences)];
  scores.data.subarray(row * count, (row + 1) * count).forEach((score, predicate) => {
    if (score < 0.05) return;
    const [subject, object] = [article.inputs.subject[row], article.inputs.object[row]];
    const sentence = best.indexOf(Math.max(...best));
    article.scores.push({
      subject,
      object,
      predicate: settings.predicates[predicate],
      score: rounded([score])[0],
      sentence,
    });
  });
}
const typeInputs = ['mention_first', 'mention_end', 'mention_form', 'mention_entity'];
const typeHead = await open('types.int8.onnx');
const { types } = await typeHead.run({
  states: feeds.states,
  ...Object.fromEntries(typeInputs.map((name) => [name, feeds[name]])),
  entity: integers(article.entities.map((_, i) => i)),
});
article.types = article.entities.map((_, i) => rounded(types.data.subarray(6 * i, 6 * i + 6)));
writeFileSync(new URL('relations-fixture.json', folder), `${JSON.stringify(article)}\n`);

/** states, query and key of all windows, joined, without [CLS] and [SEP]. */
async function encode({ windows, piece_ids, piece_cases }) {
  const parts = { states: [], query: [], key: [] };
  for (const [start, end] of windows) {
    const outputs = await encoder.run(
      {
        piece_ids: integers([CLS, ...piece_ids.slice(start, end), SEP]),
        piece_cases: integers([0, ...piece_cases.slice(start, end), 0]),
        word_first: integers([1]),
        word_last: integers([1]),
        word_cases: integers([0]),
      },
      Object.keys(parts),
    );
    for (const name of Object.keys(parts))
      parts[name].push(outputs[name].data.subarray(WIDTH, outputs[name].data.length - WIDTH));
  }
  const joined = Object.entries(parts).map(([name, some]) => {
    const data = new Float32Array(some.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of some) {
      data.set(part, at);
      at += part.length;
    }
    return [name, new ort.Tensor('float32', data, [data.length / WIDTH, WIDTH])];
  });
  return Object.fromEntries(joined);
}
