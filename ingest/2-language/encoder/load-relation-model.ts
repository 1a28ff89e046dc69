import { loadSchema } from '../../../src/schema/load-schema.js';
import type { RelationModel } from './create-relation-scorer.js';
import { loadGraph, loadJson } from './load-encoder-file.js';

/** Reads relations.int8.onnx and relations.json. Throws a NewsgraphError when a file is missing or damaged. */
export function loadRelationModel(): RelationModel {
  return {
    graph: loadGraph('relations.int8.onnx'),
    settings: loadJson('relations.json'),
    mayRelate: relatableTypes(),
  };
}

function relatableTypes(): RelationModel['mayRelate'] {
  const allowed = new Set<string>();
  for (const { subject, object } of loadSchema().relations.values()) {
    for (const s of subject) for (const o of object) allowed.add(`${s} ${o}`);
  }
  return (subject, object) => allowed.has(`${subject} ${object}`);
}
