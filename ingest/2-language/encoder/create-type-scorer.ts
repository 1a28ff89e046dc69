import type { EntityType } from '../../../src/model/types.generated.js';
import { createSession } from './create-session.js';
import { mentionInputs } from './mention-inputs.js';
import { integerTensor, vectorTensor } from './tensors.js';
import type { TypeScorer } from './type-scorer.js';

export interface TypeModel {
  readonly graph: Uint8Array;
  /** The order of the graph's outputs. */
  readonly types: readonly EntityType[];
}

/** The type head behind a plain interface. One scorer serves any number of articles, one after the other. */
export async function createTypeScorer({ graph, types }: TypeModel): Promise<TypeScorer> {
  const session = await createSession(graph);
  return {
    types,
    async score(encoded, entities) {
      if (entities.length === 0) return [];
      const inputs = { ...mentionInputs(encoded, entities), entity: entities.map((_, entity) => entity) };
      const outputs = await session.run({
        states: vectorTensor(encoded.states),
        ...Object.fromEntries(Object.entries(inputs).map(([name, values]) => [name, integerTensor(values)])),
      });
      const scores = outputs['types']?.data as Float32Array;
      return entities.map((_, entity) => scores.slice(entity * types.length, (entity + 1) * types.length));
    },
  };
}
