import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { createSession } from './create-session.js';
import type { EncodedText } from './encoded-text.js';
import { articleInputs, pairInputsOf, type RelationInputs } from './relation-inputs.js';
import type { PairScores, RelationScorer, ScoredEntity } from './relation-scorer.js';
import type { RelationSettings } from './relation-settings.js';
import { integerTensor, vectorTensor } from './tensors.js';

/** Pairs scored in one run: bounds the memory of an article with hundreds of entities. */
const MOST_PAIRS = 512;
/** Two-dimensional per pair: [pairs, closest]; three-dimensional: [pairs, closest, steps]. */
const PER_PAIR: Readonly<Record<string, 1 | 2>> = {
  subject_mentions: 1,
  object_mentions: 1,
  path_pieces: 2,
  path_labels: 2,
};

export interface RelationModel {
  readonly graph: Uint8Array;
  readonly settings: RelationSettings;
  /** True when some predicate may hold between the two types. */
  readonly mayRelate: (subject: string, object: string) => boolean;
}

/** The relation head behind a plain interface. One scorer serves any number of articles, one after the other. */
export async function createRelationScorer(model: RelationModel): Promise<RelationScorer> {
  const session = await createSession(model.graph);
  const { settings, mayRelate } = model;
  return {
    predicates: settings.predicates,
    threshold: settings.threshold,
    async score(tokens, encoded, entities, isWanted = () => true) {
      const pairs = pairsOf(entities, (s, o) => mayRelate(s.type, o.type) && isWanted(s, o));
      const shared = {
        ...floats(encoded),
        ...integers(articleInputs(tokens, encoded, entities, settings), settings),
      };
      const inputsOf = pairInputsOf(tokens, encoded, entities, settings);
      const scored: PairScores[] = [];
      for (let at = 0; at < pairs.length; at += MOST_PAIRS) {
        const some = pairs.slice(at, at + MOST_PAIRS);
        const outputs = await session.run({ ...shared, ...integers(inputsOf(some), settings) });
        scored.push(...readScores(some, outputs, settings));
      }
      return scored;
    },
  };
}

function pairsOf(
  entities: readonly ScoredEntity[],
  isWanted: (subject: ScoredEntity, object: ScoredEntity) => boolean,
): [number, number][] {
  return entities.flatMap((subject, s) =>
    entities.flatMap((object, o): [number, number][] =>
      s !== o && isWanted(subject, object) ? [[s, o]] : [],
    ),
  );
}

function floats({ states, query, key }: EncodedText): Record<string, Tensor> {
  return { states: vectorTensor(states), query: vectorTensor(query), key: vectorTensor(key) };
}

function integers(inputs: RelationInputs, { closest, pathSteps }: RelationSettings): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, values]) => {
      const inner = [closest, pathSteps].slice(0, PER_PAIR[name] ?? 0);
      const rows = values.length / inner.reduce((product, size) => product * size, 1);
      return [name, integerTensor(values, [rows, ...inner])];
    }),
  );
}

function readScores(
  pairs: readonly [number, number][],
  outputs: InferenceSession.OnnxValueMapType,
  { predicates }: RelationSettings,
): PairScores[] {
  const scores = outputs['scores']?.data as Float32Array;
  const evidence = outputs['evidence']?.data as Float32Array;
  const sentences = evidence.length / pairs.length;
  return pairs.map(([subject, object], row) => ({
    subject,
    object,
    scores: scores.slice(row * predicates.length, (row + 1) * predicates.length),
    sentence: indexOfLargest(evidence.subarray(row * sentences, (row + 1) * sentences)),
  }));
}

function indexOfLargest(values: Float32Array): number {
  let best = 0;
  values.forEach((value, i) => {
    if (value > (values[best] as number)) best = i;
  });
  return best;
}
