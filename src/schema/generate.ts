#!/usr/bin/env node
import { SchemaError } from '../model/errors.js';
import { writeGenerated } from './generated-files.js';
import { lintSchema } from './lint-schema.js';
import { loadSchema } from './load-schema.js';
import { writeBrowserStyle } from './write-browser-style.js';
import { writeTypes } from './write-types.js';

/** `npm run generate`: writes what is made from graph-schema/*.yaml alone; with `--check` says what is stale. */
const schema = loadSchema();
const exitCode = writeGenerated(
  [
    { path: 'src/model/types.generated.ts', content: writeTypes(schema) },
    { path: 'graph-schema/browser-style.grass', content: writeBrowserStyle(schema) },
  ],
  process.argv.slice(2),
);
const problems = lintSchema(schema);
if (problems.length > 0) throw new SchemaError(`graph-schema contradicts itself:\n${problems.join('\n')}`);
process.exitCode = exitCode;
