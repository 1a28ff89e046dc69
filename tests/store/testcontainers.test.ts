import { execFileSync } from 'node:child_process';
import { expect, inject, it } from 'vitest';
import { NEO4J_IMAGE } from '../support/neo4j/find-neo4j.js';

/** Runs where Docker answers (vitest.config.ts): then the whole contract of stores.test.ts runs on that container. */
it('is a container of the image of docker-compose.yml whose server the store tests use', () => {
  const running = execFileSync(
    'docker',
    ['ps', '--filter', `ancestor=${NEO4J_IMAGE}`, '--format', '{{.Ports}}'],
    {
      encoding: 'utf8',
    },
  );
  const port = new URL(inject('neo4j').uri ?? '').port;
  expect(running).toContain(`:${port}->7687/tcp`);
});
