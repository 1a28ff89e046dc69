import { readFileSync } from 'node:fs';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import { openStore } from '../../src/store/open-store.js';

/** Loads the articles of a JSON file into a store, in a process that a test can kill: `load-in-child.ts STORE FILE`. */
const [location = '', file = ''] = process.argv.slice(2);
const graphs = JSON.parse(readFileSync(file, 'utf8')) as readonly ArticleGraph[];
await using store = await openStore(location);
console.log('loading');
// Many small transactions to be killed in.
for (let start = 0; start < graphs.length; start += 8) {
  await store.upsert(graphs.slice(start, start + 8));
  console.log('stored');
}
