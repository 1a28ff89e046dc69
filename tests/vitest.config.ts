import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { whyNoCompose, whyNoDocker } from './support/neo4j/docker/find-docker.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files that run what only Docker runs; where it does not answer they are no part of the tests, and the run says so. */
const withoutDocker = [
  ...(whyNoCompose() === null ? [] : ['tests/store/compose.test.ts']),
  ...(whyNoDocker() === null && !process.env['NEWSGRAPH_TEST_NEO4J_URI']
    ? []
    : ['tests/store/testcontainers.test.ts']),
];

/** Projects by what they need: `unit` needs nothing; `store` and `cli` bring up real parts (tests/support). */
export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    reporters: ['default', './tests/support/plain-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/{architecture,unit,rules,golden,property,eval}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'store',
          root,
          include: ['tests/{store,queries,browser}/**/*.test.ts'],
          exclude: withoutDocker,
          globalSetup: ['tests/support/neo4j/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'cli',
          root,
          include: ['tests/cli/**/*.test.ts'],
          globalSetup: ['tests/cli/compile-program.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
