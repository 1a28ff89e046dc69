/** What the encoder says about a whole text: the pieces of all windows in order, without [CLS] and [SEP]. */
export interface EncodedText {
  /** Row-major, pieces × 384. */
  readonly states: Float32Array;
  readonly query: Float32Array;
  readonly key: Float32Array;
  /** First and last piece of each token, inclusive. */
  readonly wordFirst: ArrayLike<number>;
  readonly wordLast: ArrayLike<number>;
}
