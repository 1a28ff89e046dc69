import { expect, it } from 'vitest';
import type { ArticleGraph } from '../../../src/model/article-graph.js';
import { versionOf } from '../../../src/model/version-of.js';

const version = (json: string) => versionOf(JSON.parse(json) as ArticleGraph);

it('is the same whatever the order of the keys', () => {
  expect(version('{"a": {"c": 1, "b": [{"e": 2, "d": 3}]}}')).toBe(
    version('{"a": {"b": [{"d": 3, "e": 2}], "c": 1}}'),
  );
});

it('is another when the order of a list changes', () => {
  expect(version('{"a": [1, 2]}')).not.toBe(version('{"a": [2, 1]}'));
});

it('covers every key, "__proto__" too', () => {
  expect(version('{"a": {"__proto__": {"b": 1}}}')).not.toBe(version('{"a": {}}'));
});
