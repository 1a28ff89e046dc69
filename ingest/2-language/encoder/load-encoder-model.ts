import type { EncoderModel } from './create-encoder.js';
import { loadEncoderFile, loadGraph, loadJson } from './load-encoder-file.js';

/** Reads encoder.int8.onnx, vocab.txt and labels.json. Throws a NewsgraphError when a file is missing or damaged. */
export function loadEncoderModel(): EncoderModel {
  const pieces = loadEncoderFile('vocab.txt', (bytes) => bytes.toString('utf8').trimEnd().split('\n'));
  return {
    ...loadJson<Pick<EncoderModel, 'labels' | 'windowPieces'>>('labels.json'),
    graph: loadGraph('encoder.int8.onnx'),
    vocabulary: new Map(pieces.map((piece, id) => [piece, id])),
  };
}
