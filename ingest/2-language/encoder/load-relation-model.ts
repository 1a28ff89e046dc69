import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NewsgraphError } from '../../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import { loadSchema } from '../../../src/schema/load-schema.js';
import type { RelationModel } from './create-relation-scorer.js';
import type { RelationSettings } from './relation-settings.js';

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/encoder');

/** Reads relations.int8.onnx and relations.json. Throws a NewsgraphError when a file is missing or damaged. */
export function loadRelationModel(): RelationModel {
  try {
    const settings = JSON.parse(readFileSync(join(FOLDER, 'relations.json'), 'utf8')) as RelationSettings;
    const graph = new Uint8Array(readFileSync(join(FOLDER, 'relations.int8.onnx')));
    return { graph, settings, mayRelate: relatableTypes() };
  } catch (cause) {
    throw new NewsgraphError('internal', `Cannot read the relation model in ${FOLDER}; reinstall newsgraph`, {
      cause,
    });
  }
}

function relatableTypes(): RelationModel['mayRelate'] {
  const allowed = new Set<string>();
  for (const { subject, object } of loadSchema().relations.values()) {
    for (const s of subject) for (const o of object) allowed.add(`${s} ${o}`);
  }
  return (subject, object) => allowed.has(`${subject} ${object}`);
}
