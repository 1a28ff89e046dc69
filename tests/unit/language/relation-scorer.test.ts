import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRelationScorer } from '../../../ingest/2-language/encoder/create-relation-scorer.js';
import { createTypeScorer } from '../../../ingest/2-language/encoder/create-type-scorer.js';
import { dependencyPath, headOfSpan } from '../../../ingest/2-language/encoder/dependency-path.js';
import type { EncodedText } from '../../../ingest/2-language/encoder/encoded-text.js';
import { loadRelationModel } from '../../../ingest/2-language/encoder/load-relation-model.js';
import { loadTypeModel } from '../../../ingest/2-language/encoder/load-type-model.js';
import { articleInputs, pairInputsOf } from '../../../ingest/2-language/encoder/relation-inputs.js';
import type { ParsedToken, ScoredEntity } from '../../../ingest/2-language/encoder/relation-scorer.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

interface Fixture {
  heads: number[];
  relations: string[];
  sentences: number[];
  windows: [number, number][];
  piece_ids: number[];
  piece_cases: number[];
  word_first: number[];
  word_last: number[];
  entities: ScoredEntity[];
  inputs: Record<string, number[]>;
  types: number[][];
  scores: { subject: number; object: number; predicate: string; score: number; sentence: number }[];
}

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/encoder');
const fixture = JSON.parse(readFileSync(join(FOLDER, 'relations-fixture.json'), 'utf8')) as Fixture;
const tokens = fixture.heads.map(
  (head, i): ParsedToken => ({
    head,
    relation: fixture.relations[i] as string,
    sentence: fixture.sentences[i] as number,
  }),
);
const model = loadRelationModel();

describe('relation inputs', () => {
  const words = { wordFirst: fixture.word_first, wordLast: fixture.word_last };
  const encoded = {
    ...words,
    states: new Float32Array(),
    query: new Float32Array(),
    key: new Float32Array(),
  };

  it('are those that the head was trained with', () => {
    const pairs = fixture.inputs['subject']?.map((s, i): [number, number] => [
      s,
      fixture.inputs['object']?.[i] as number,
    ]);
    const shared = articleInputs(tokens, encoded, fixture.entities, model.settings);
    const perPair = pairInputsOf(tokens, encoded, fixture.entities, model.settings)(pairs ?? []);
    expect({ ...shared, ...perPair }).toEqual(fixture.inputs);
  });
});

describe('dependencyPath', () => {
  // "Kim met Lee": both names hang on the verb.
  const clause = [
    { head: 1, relation: 'nsubj', sentence: 0 },
    { head: 1, relation: 'ROOT', sentence: 0 },
    { head: 1, relation: 'dobj', sentence: 0 },
  ];
  const labels = ['ROOT', 'dep', 'dobj', 'nsubj'];

  it('goes up from the subject and down to the object', () => {
    expect(dependencyPath(clause, 0, 2, labels, 6)).toEqual([
      { token: 1, label: 3 },
      { token: 1, label: 2 + labels.length },
    ]);
  });

  it('is empty when it would be longer than allowed', () => {
    expect(dependencyPath(clause, 0, 2, labels, 1)).toEqual([]);
  });

  it('is empty between two trees', () => {
    const two = [...clause, { head: 3, relation: 'ROOT', sentence: 1 }];
    expect(dependencyPath(two, 0, 3, labels, 6)).toEqual([]);
  });

  it('ends when heads form a ring', () => {
    const ring = [
      { head: 1, relation: 'dep', sentence: 0 },
      { head: 0, relation: 'dep', sentence: 0 },
      { head: 2, relation: 'ROOT', sentence: 0 },
    ];
    expect(dependencyPath(ring, 2, 0, labels, 6)).toEqual([]);
  });

  it('takes the token whose head lies outside the span', () => {
    expect(headOfSpan(clause, 0, 2)).toBe(1);
    expect(headOfSpan(clause, 0, 1)).toBe(0);
  });
});

describe('the relation scorer', () => {
  let encoded: EncodedText;
  beforeAll(async () => {
    encoded = await encode();
  }, 60_000);

  it('gives the scores and sentences of the fixture', async () => {
    const scorer = await createRelationScorer(model);
    const pairs = await scorer.score(tokens, encoded, fixture.entities);
    const found = pairs.flatMap(({ subject, object, scores, sentence }) =>
      [...scores].flatMap((score, i) =>
        score < 0.05 ? [] : [{ subject, object, predicate: scorer.predicates[i], score, sentence }],
      ),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.map(({ score, ...rest }) => rest)).toEqual(fixture.scores.map(({ score, ...rest }) => rest));
    for (const [i, { score }] of found.entries())
      expect(score).toBeCloseTo(fixture.scores[i]?.score ?? -1, 2);
  }, 60_000);

  it('scores nothing when there is one entity', async () => {
    const scorer = await createRelationScorer(model);
    expect(await scorer.score(tokens, encoded, fixture.entities.slice(0, 1))).toEqual([]);
  }, 60_000);

  it('has a sister that gives the types of the fixture', async () => {
    const scorer = await createTypeScorer(loadTypeModel());
    const scores = await scorer.score(
      encoded,
      fixture.entities.map(({ mentions }) => mentions),
    );
    expect(scores).toHaveLength(fixture.types.length);
    for (const [i, some] of scores.entries())
      for (const [k, score] of some.entries()) expect(score).toBeCloseTo(fixture.types[i]?.[k] ?? -1, 2);
  }, 60_000);
});

async function encode(): Promise<EncodedText> {
  const graph = new Uint8Array(readFileSync(join(FOLDER, 'encoder.int8.onnx')));
  const session = await InferenceSession.create(graph, { executionProviders: ['wasm'] });
  const parts: Record<string, number[]> = { states: [], query: [], key: [] };
  for (const [start, end] of fixture.windows) {
    const outputs = await session.run(
      {
        piece_ids: integers([2, ...fixture.piece_ids.slice(start, end), 3]),
        piece_cases: integers([0, ...fixture.piece_cases.slice(start, end), 0]),
        word_first: integers([1]),
        word_last: integers([1]),
        word_cases: integers([0]),
      },
      Object.keys(parts),
    );
    for (const [name, values] of Object.entries(parts)) {
      const rows = outputs[name]?.data as Float32Array;
      for (const value of rows.subarray(384, rows.length - 384)) values.push(value);
    }
  }
  const joined = (name: string) => Float32Array.from(parts[name] ?? []);
  const words = { wordFirst: fixture.word_first, wordLast: fixture.word_last };
  return { ...words, states: joined('states'), query: joined('query'), key: joined('key') };
}

function integers(values: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);
}
