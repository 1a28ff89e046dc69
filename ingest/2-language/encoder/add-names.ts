import type { Analysis } from '../analysis.js';
import type { Encoder } from './create-encoder.js';
import { decodeNames } from './decode-names.js';

/** The analysis with the encoder's names in place of the parser's, and with its vectors for later stages. */
export async function addNames(analysis: Analysis, encoder: Encoder): Promise<Analysis> {
  const { tokens, sentences } = analysis;
  const encoding = await encoder.encode({
    forms: tokens.map(({ form }) => form),
    sentences: sentences.map(({ first }) => first),
  });
  const names = sentences.flatMap(({ first, last }) =>
    decodeNames(encoding.emissions, encoder.labels, [first, last]),
  );
  return { ...analysis, names, encoded: encoding };
}
