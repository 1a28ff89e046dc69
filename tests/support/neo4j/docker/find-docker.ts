import { execFileSync } from 'node:child_process';

/** Why the tests cannot use Docker here, or null: docker-compose.yml and testcontainers are tried wherever it answers. */
export function whyNoDocker(): string | null {
  const told = process.env['NEWSGRAPH_TEST_NO_DOCKER'];
  if (told) return told;
  return answers(['docker', 'info']) ? null : 'no Docker engine answers';
}

/** Why the tests cannot run docker-compose.yml here, or null. */
export function whyNoCompose(): string | null {
  return (
    whyNoDocker() ??
    (composeCommand() === null ? 'neither `docker compose` nor `docker-compose` is there' : null)
  );
}

/** The plugin or the older program of its own; null when neither is installed. */
export function composeCommand(): readonly [string, ...string[]] | null {
  const commands = [['docker', 'compose'], ['docker-compose']] as const;
  return commands.find((command) => answers([...command, 'version'])) ?? null;
}

function answers([command, ...args]: readonly string[]): boolean {
  try {
    execFileSync(command ?? '', args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
