import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NewsgraphError } from '../../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import { type Calibration, type CalibrationWeights, createCalibration } from './calibration.js';

const FILE = join(PACKAGE_ROOT, 'ingest/5-statement/learned/calibration.json');

/** Reads calibration.json. Throws a NewsgraphError when it is missing or damaged. */
export function loadCalibration(): Calibration {
  try {
    return createCalibration(JSON.parse(readFileSync(FILE, 'utf8')) as CalibrationWeights);
  } catch (cause) {
    throw new NewsgraphError('internal', `Cannot read ${FILE}; reinstall newsgraph`, { cause });
  }
}
