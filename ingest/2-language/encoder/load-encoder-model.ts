import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NewsgraphError } from '../../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import type { EncoderModel } from './create-encoder.js';

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/encoder');

/** Reads encoder.int8.onnx, vocab.txt and labels.json. Throws a NewsgraphError when a file is missing or damaged. */
export function loadEncoderModel(): EncoderModel {
  try {
    const { labels, windowPieces } = JSON.parse(readFileSync(join(FOLDER, 'labels.json'), 'utf8')) as Pick<
      EncoderModel,
      'labels' | 'windowPieces'
    >;
    const pieces = readFileSync(join(FOLDER, 'vocab.txt'), 'utf8').trimEnd().split('\n');
    return {
      graph: new Uint8Array(readFileSync(join(FOLDER, 'encoder.int8.onnx'))),
      vocabulary: new Map(pieces.map((piece, id) => [piece, id])),
      labels,
      windowPieces,
    };
  } catch (cause) {
    throw new NewsgraphError('internal', `Cannot read the encoder in ${FOLDER}; reinstall newsgraph`, {
      cause,
    });
  }
}
