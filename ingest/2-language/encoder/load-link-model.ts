import { loadGraph } from './load-encoder-file.js';

/** Reads links.int8.onnx. Throws a NewsgraphError when it is missing or damaged. */
export function loadLinkModel(): Uint8Array {
  return loadGraph('links.int8.onnx');
}
