import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NewsgraphError } from '../../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import type { TypeModel } from './create-type-scorer.js';
import type { RelationSettings } from './relation-settings.js';

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/encoder');

/** Reads types.int8.onnx, and the order of the types from relations.json. Throws a NewsgraphError when one is missing. */
export function loadTypeModel(): TypeModel {
  try {
    const { entityTypes } = JSON.parse(
      readFileSync(join(FOLDER, 'relations.json'), 'utf8'),
    ) as RelationSettings;
    return { graph: new Uint8Array(readFileSync(join(FOLDER, 'types.int8.onnx'))), types: entityTypes };
  } catch (cause) {
    throw new NewsgraphError('internal', `Cannot read the type model in ${FOLDER}; reinstall newsgraph`, {
      cause,
    });
  }
}
