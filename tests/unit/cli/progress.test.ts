import { describe, expect, it } from 'vitest';
import { describeProgress, describeShare } from '../../../src/cli/progress.js';

describe('progress', () => {
  it.each([
    [describeProgress('articles', 7, undefined, 2), '7 articles, 3.5 a second'],
    [describeProgress('articles', 120, 400, 9.6), '120 of 400 articles, 13 a second, 22 s left'],
    [describeShare('articles', 120, 0.3, 9.6), '120 articles, 30 %, 13 a second, 22 s left'],
    [describeShare('articles', 9_000, 0.5, 300), '9000 articles, 50 %, 30 a second, 5 min 0 s left'],
    [describeShare('articles', 0, 0, 1), '0 articles, 0 %, 0.0 a second'],
    [describeShare('articles', 10, 1, 1), '10 articles, 100 %, 10 a second, 0 s left'],
  ])('says how far it is and how long it will take: %s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
