#!/usr/bin/env node
import { writeGenerated } from '../schema/generated-files.js';
import { loadSchema } from '../schema/load-schema.js';
import { loadBrowserPictures } from './browser-pictures.js';
import { loadQueries } from './load-query.js';
import { writeBrowserGuide } from './write-browser-guide.js';
import { writeBrowserQueries } from './write-browser-queries.js';

/** `npm run generate`, second half: what is made for Neo4j Browser from the schema and the queries together. */
const pictures = loadBrowserPictures();
const queries = [...loadQueries().values()];
process.exitCode = writeGenerated(
  [
    {
      path: 'graph-schema/browser-guide.html',
      content: writeBrowserGuide(loadSchema(), pictures, queries),
    },
    { path: 'graph-schema/browser-queries.zip', content: writeBrowserQueries(pictures, queries) },
  ],
  process.argv.slice(2),
);
