import type { TestProject } from 'vitest/node';
import { whyNoCompose } from './docker/find-docker.js';
import { findNeo4j, type Neo4jAccess } from './find-neo4j.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: Neo4jAccess;
  }
}

/** Brings up one Neo4j for the run. Without one, tests that need it are skipped; under CI the run fails instead. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { access, stop } = await findNeo4j();
  if (access.uri === null) {
    const message = `NO NEO4J: ${access.reason}. Set NEWSGRAPH_TEST_NEO4J_URI, or install Docker, or Java 17 and Maven.`;
    if (process.env['CI']) throw new Error(message);
    console.warn(`\n*** ${message}\n*** Everything that needs a real Neo4j is SKIPPED.\n`);
  }
  const noCompose = whyNoCompose();
  if (noCompose !== null)
    console.warn(`\n*** NO DOCKER: ${noCompose}. docker-compose.yml is checked as a file only, not run.\n`);
  project.provide('neo4j', access);
  return stop;
}
