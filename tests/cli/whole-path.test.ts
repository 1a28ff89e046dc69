import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES, folderOf } from './articles.js';
import { newFolder, runProgram } from './run-program.js';

describe('articles in, answers out', () => {
  const articles = folderOf();
  const cwd = newFolder();
  const run = (...words: string[]) => runProgram(words, { cwd });

  beforeAll(async () => {
    const { code, stderr, stdout } = await run('build', articles);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('newsgraph.db: 2 articles');
  });

  it('build skips articles that have not changed', async () => {
    expect((await run('build', articles)).stderr).toContain('2 articles unchanged');
  });

  it('extract prints the records of every article, the same for any number of jobs', async () => {
    const one = await run('extract', articles, '--jobs', '1');
    const two = await run('extract', articles, '--jobs', '2');
    expect(two.stdout).toBe(one.stdout);
    const kinds = one.stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds.filter((kind) => kind === 'article')).toHaveLength(2);
    expect(kinds).toContain('statement');
  });

  it('extract and load give the store that build gives', async () => {
    const facts = (await run('extract', articles)).stdout;
    const loaded = await runProgram(['load', '-', '--store', 'loaded.db'], { cwd, stdin: facts });
    expect(loaded.code).toBe(0);
    const built = await run('export', 'jsonl');
    expect(built.stdout).not.toBe('');
    expect((await run('export', 'jsonl', '--store', 'loaded.db')).stdout).toBe(built.stdout);
  });

  it('a name, a surname and an id find the same neighbours', async () => {
    const byName = await run('query', 'neighbours', 'Tomas Reyl');
    expect(byName.stdout).toContain('ADVISES');
    for (const name of ['reyl', 'TOMAS REYL', 'person:tomas-reyl']) {
      expect((await run('query', 'neighbours', name)).stdout).toBe(byName.stdout);
    }
  });

  it('why shows each passage with its outlet', async () => {
    const { stdout } = await run('why', 'Reyl', 'Kovac', '--format', 'table');
    expect(stdout).toContain('Tomas Reyl ADVISES');
    expect(stdout).toContain('Northern Post, 2024-03-02, harbour-2');
  });

  it('an unknown entity is an error that names similar ones', async () => {
    const { code, stderr } = await run('timeline', 'Kowac');
    expect(stderr).toContain('There is no entity "Kowac". Did you mean:');
    expect(stderr).toContain('kovac');
    expect(code).toBe(1);
  });

  it('data go to stdout in every format, and nothing else', async () => {
    const header = 'name,type,articles,mentions,statements,id';
    expect((await run('query', 'top-entities', '--format', 'csv')).stdout.split('\n')[0]).toBe(header);
    expect((await run('query', 'top-entities', '--format', 'csv', '--no-headers')).stdout).not.toContain(
      header,
    );
    expect(JSON.parse((await run('query', 'top-entities', '--format', 'json')).stdout)).toBeInstanceOf(Array);
    expect((await run('query', 'top-entities', '--format', 'markdown')).stdout).toMatch(/^\| name \|/);
    expect((await run('query', 'sanctions', '--format', 'json')).stdout).toBe('[]\n');
  });

  it('--show-cypher prints a statement that runs as it is', async () => {
    const { stdout } = await run('query', 'neighbours', 'Reyl', '--show-cypher');
    expect(stdout).toContain("'person:tomas-reyl'");
    const pasted = await run('cypher', stdout.trimEnd().replace(/;$/, ''));
    expect(pasted.stdout).toBe((await run('query', 'neighbours', 'Reyl')).stdout);
  });

  it('cypher writes only with --write', async () => {
    const refused = await run('cypher', 'CREATE (n:Note {id: "n1"})');
    expect({ code: refused.code, said: refused.stderr.includes('--write') }).toEqual({ code: 1, said: true });
    expect((await run('cypher', 'MATCH (n:Note) RETURN count(n) AS n')).stdout).toBe('{"n":0}\n');
    const given = await run('cypher', 'RETURN $a AS a, $b AS b', '--param', 'a=1', '--param', 'b=x');
    expect(given.stdout).toBe('{"a":1,"b":"x"}\n');
  });

  it('export to a file writes a manifest beside it', async () => {
    expect((await run('export', 'graphml', '-o', 'graph.graphml')).code).toBe(0);
    expect(readFileSync(join(cwd, 'graph.graphml'), 'utf8')).toContain('<graphml');
    expect(readFileSync(join(cwd, 'graph.graphml.manifest.json'), 'utf8')).toContain('"sha256"');
  });

  it('stats and schema count and define', async () => {
    expect((await run('stats')).stdout).toContain('{"measure":"articles","of":null,"value":2}');
    expect((await run('schema', 'advises')).stdout).toContain('"name":"ADVISES"');
  });
});

describe('verify', () => {
  it('finds nothing in what build has written, and exits with 3 for each kind of damage', async () => {
    const articles = folderOf();
    const cwd = newFolder();
    const run = (...words: string[]) => runProgram(words, { cwd });
    await run('build', articles);
    expect(await run('verify', articles)).toMatchObject({ code: 0, stdout: '' });
    writeFileSync(join(articles, 'harbour-2.md'), ARTICLES['harbour-2.md']!.replace('flew', 'went'));
    const changed = await run('verify', articles);
    expect({ code: changed.code, found: changed.stdout }).toEqual({
      code: 3,
      found: expect.stringContaining('"check":"changed-article","id":"harbour-2"'),
    });
    for (const [damage, check] of [
      ["MATCH (v:Evidence) SET v.quote = 'x' + v.quote", 'statement'],
      ['MATCH (:Entity)-[r:ADVISES]->(:Entity) DELETE r', 'missing-edge'],
      ['MATCH (x:Statement) SET x.articles = 99', 'wrong-support'],
      ["MATCH (x:Statement) SET x.polarity = 'negated'", 'false-edge'],
      ["CREATE (e:Entity {id: 'person:nobody', name: 'Nobody', type: 'Person'})", 'unmentioned-entity'],
      ['MATCH (v:Evidence)-[r:IN_ARTICLE]->(:Article) DELETE r', 'orphan-evidence'],
      ['MATCH (:Statement)-[r:EVIDENCED_BY]->(:Evidence) DELETE r', 'unsupported-statement'],
      ['MATCH (:Statement)-[r:SUBJECT]->(:Entity) DELETE r', 'statement-ends'],
      ['MATCH (a:Article) REMOVE a.version', 'incomplete-article'],
    ] as const) {
      expect(await run('cypher', '--write', damage)).toMatchObject({ code: 0 });
      const { code, stdout } = await run('verify');
      expect({ damage, code, found: stdout }).toEqual({
        damage,
        code: 3,
        found: expect.stringContaining(`"${check}"`),
      });
    }
  });
});

describe('remove', () => {
  it('shows what stays and what goes, and knows no article that is not there', async () => {
    const cwd = newFolder();
    await runProgram(['build', folderOf()], { cwd });
    const unknown = await runProgram(['remove', 'harbor-1'], { cwd });
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean "harbour-1"') });
    const removed = await runProgram(['remove', 'harbour-1'], { cwd });
    expect(removed.code).toBe(0);
    expect(removed.stdout).toContain('"fate":"gone"');
    expect(await runProgram(['verify'], { cwd })).toMatchObject({ code: 0 });
    const left = await runProgram(['query', 'articles'], { cwd });
    expect(left.stdout).not.toContain('harbour-1');
  });
});
