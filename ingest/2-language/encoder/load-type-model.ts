import type { TypeModel } from './create-type-scorer.js';
import { loadGraph, loadJson } from './load-encoder-file.js';
import type { RelationSettings } from './relation-settings.js';

/** Reads types.int8.onnx, and the order of the types from relations.json. Throws a NewsgraphError when one is missing or damaged. */
export function loadTypeModel(): TypeModel {
  const { entityTypes } = loadJson<RelationSettings>('relations.json');
  return { graph: loadGraph('types.int8.onnx'), types: entityTypes };
}
