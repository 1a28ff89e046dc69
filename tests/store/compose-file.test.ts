import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { NEO4J_IMAGE } from '../support/neo4j/find-neo4j.js';

const file = load(readFileSync(join(PACKAGE_ROOT, 'docker-compose.yml'), 'utf8'));
// biome-ignore lint/suspicious/noExplicitAny: a file that other people's program reads; the tests say what is in it
const { neo4j } = (file as any).services;

/** What can be read off the file; compose.test.ts runs it. */
describe('docker-compose.yml', () => {
  it('names the image that the tests use', () => {
    expect(neo4j.image).toBe(NEO4J_IMAGE);
  });

  it('opens its ports to this machine only', () => {
    expect(neo4j.ports).toHaveLength(2);
    for (const port of neo4j.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('holds no password but takes it from the environment, without a default', () => {
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
  });

  it('keeps the data in a volume and tells when it is ready', () => {
    expect(neo4j.volumes).toEqual(['neo4j-data:/data']);
    expect(neo4j.healthcheck.test.join(' ')).toContain('7474');
  });
});
