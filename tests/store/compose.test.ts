import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { NEO4J_IMAGE } from '../support/neo4j/find-neo4j.js';

const file = join(PACKAGE_ROOT, 'docker-compose.yml');
const text = readFileSync(file, 'utf8');
const { neo4j } = parse(text).services;

describe('docker-compose.yml', () => {
  it('starts the image that the tests use', () => {
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

  it.skipIf(composeCommand() === null)('is what docker compose accepts, and only with a password', () => {
    const [command = '', ...args] = composeCommand() ?? [];
    const config = (environment: Record<string, string>) =>
      execFileSync(command, [...args, '-f', file, 'config'], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    expect(config({ NEO4J_PASSWORD: 'correct-horse', NEO4J_HEAP: '1g' })).toContain('neo4j/correct-horse');
    expect(() => config({})).toThrow(/NEO4J_PASSWORD/);
  });
});

/** The plugin or the older program of its own; null when neither is installed. */
function composeCommand(): readonly string[] | null {
  for (const command of [['docker', 'compose'], ['docker-compose']]) {
    try {
      execFileSync(command[0] ?? '', [...command.slice(1), 'version'], { stdio: 'ignore' });
      return command;
    } catch {}
  }
  return null;
}
