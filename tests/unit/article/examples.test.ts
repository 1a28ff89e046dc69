import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticles } from '../../../ingest/1-article/read-articles.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

it('reads each example article with title, date and outlet, and without a warning', async () => {
  const results = [];
  for await (const result of readArticles([join(PACKAGE_ROOT, 'examples/articles')])) results.push(result);
  expect(results).toHaveLength(12);
  for (const result of results) {
    expect(result).toMatchObject({
      article: {
        title: expect.stringMatching(/\w/),
        publisher: expect.stringMatching(/\w/),
        publishedAt: expect.stringMatching(/^202\d-/),
      },
    });
  }
});
