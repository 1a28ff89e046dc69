import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { loadBrowserPictures } from '../../src/query/browser-pictures.js';
import { loadQueries } from '../../src/query/load-query.js';
import { loadSchema } from '../../src/schema/load-schema.js';
import { openStore } from '../../src/store/open-store.js';
import { exampleGraph } from '../support/example-graph.js';

const CHROMIUM = process.env['NEWSGRAPH_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const { uri, http, username, password, reason } = inject('neo4j');
const missing = whatIsMissing();
if (missing !== null && process.env['CI']) throw new Error(`Neo4j Browser cannot be tried: ${missing}`);
if (missing !== null) console.warn(`*** Neo4j Browser is SKIPPED: ${missing}`);

const FOLDER = join(PACKAGE_ROOT, 'graph-schema');
const SCREENSHOTS = join(PACKAGE_ROOT, 'artifacts');

describe.skipIf(missing !== null)('Neo4j Browser', () => {
  let browser: Browser;
  let page: Page;
  let files: Server;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await loadExamples();
    files = await serveSchemaFolder();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    // Browser asks for a web font and news; the test must not leave the machine.
    await page.route(
      ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
      (route) => route.abort(),
    );
    const bolt = uri?.replace(/^\w+:\/\//, `bolt://${username}@`);
    await page.goto(`${http}/browser/?dbms=${encodeURIComponent(bolt ?? '')}&db=neo4j`);
    await page.getByTestId('password').fill(password);
    await page.getByTestId('connect').click();
    await page.getByText('You are connected as user').first().waitFor({ timeout: 60_000 });
  });

  afterAll(async () => {
    await browser?.close();
    files?.close();
  });

  it('takes the style when its file is dropped, and draws each kind of entity in its colour', async () => {
    await drop('browser-style.grass');
    await expect.poll(() => styleOf('node.Person'), { timeout: 10_000 }).toBe(colourOf('Person'));
    await run('MATCH (n:Entity) WITH n.type AS type, head(collect(n)) AS n RETURN n ORDER BY type');
    await waitForNodes(6);
    const drawn = await page
      .locator('svg g.node circle.b-outline')
      .evaluateAll((circles) => circles.map((circle) => circle.getAttribute('fill')));
    expect(drawn.map((fill) => fill?.toUpperCase()).sort()).toEqual(
      [...loadSchema().entities.values()].map(({ colour }) => colour).sort(),
    );
  });

  it.each(loadBrowserPictures().slice(0, 5))('draws the picture "$title"', async ({ title, cypher }) => {
    await run(cypher);
    await waitForNodes(3);
    expect(await page.locator('svg g.relationship').count()).toBeGreaterThan(1);
    // Below is nothing. README.md shows one of these: tests/README.md says how it gets there.
    await page.screenshot({
      path: join(SCREENSHOTS, `browser-${title.toLowerCase().replace(/\W+/g, '-')}.png`),
      clip: { x: 0, y: 0, width: 1400, height: 620 },
    });
  });

  it('draws no denial where nothing is denied, and says so', async () => {
    await run(loadBrowserPictures()[5]?.cypher ?? '');
    await page.getByText('(no changes, no records)').first().waitFor({ timeout: 30_000 });
  });

  it('keeps each query when the archive is dropped, and runs one of them', async () => {
    await drop('browser-queries.zip');
    const names = () =>
      page.evaluate(() =>
        (JSON.parse(localStorage.getItem('neo4j.documents') ?? '[]') as { content?: string }[])
          .map(({ content }) => content ?? '')
          .filter((content) => content.startsWith('//')),
      );
    const expected = [...loadQueries().keys()].map((name) => expect.stringMatching(`^// ${name}: `));
    await expect.poll(names, { timeout: 10_000 }).toEqual(expect.arrayContaining(expected));
    const advisers = (await names()).find((content) => content.startsWith('// advisers: '));
    await run(advisers ?? '');
    await page.getByText('Tomas Reyl').first().waitFor({ timeout: 30_000 });
    await page.screenshot({ path: join(SCREENSHOTS, 'browser-query.png') });
  });

  it('opens the guide, whose statements run at a click', async () => {
    const { port } = files.address() as AddressInfo;
    await run(`:guide http://localhost:${port}/browser-guide.html`);
    const drawer = page.getByTestId('guidesDrawer');
    await drawer
      .getByText('A graph in which every fact keeps its sentence')
      .first()
      .waitFor({ timeout: 30_000 });
    await page.screenshot({ path: join(SCREENSHOTS, 'browser-guide.png') });
    await drawer.getByText('Next', { exact: true }).click();
    await drawer.locator('pre.runnable').first().click();
    await page.getByTestId('editor-Run').click();
    await waitForNodes(3);
  });

  async function run(statement: string): Promise<void> {
    await type(':clear');
    await page.waitForTimeout(500);
    await type(statement);
  }

  async function type(statement: string): Promise<void> {
    await page.locator('.monaco-editor').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(statement);
    await page.getByTestId('editor-Run').click();
  }

  async function waitForNodes(least: number): Promise<void> {
    await page
      .locator('svg g.node')
      .nth(least - 1)
      .waitFor({ timeout: 30_000 });
    // The layout moves for a while; the picture is taken when it rests.
    await page.waitForTimeout(2_500);
  }

  /** As a person drops a file from the desktop on the editor. */
  async function drop(name: string): Promise<void> {
    const bytes = [...readFileSync(join(FOLDER, name))];
    const dataTransfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content as number[])], fileName as string));
        return transfer;
      },
      [name, bytes] as const,
    );
    const editor = page.locator('.monaco-editor').first();
    for (const event of ['dragenter', 'dragover', 'drop'])
      await editor.dispatchEvent(event, { dataTransfer });
  }

  async function styleOf(selector: string): Promise<string | undefined> {
    const style = await page.evaluate(() => localStorage.getItem('neo4j.grass'));
    return (JSON.parse(style ?? 'null') as Record<string, Record<string, string>> | null)?.[selector]?.[
      'color'
    ];
  }
});

function whatIsMissing(): string | null {
  if (uri === null) return reason;
  if (http === null) return 'its address over HTTP is not known, set NEWSGRAPH_TEST_NEO4J_HTTP';
  return existsSync(CHROMIUM) ? null : `there is no ${CHROMIUM}, set NEWSGRAPH_TEST_CHROMIUM`;
}

function colourOf(type: string): string | undefined {
  return new Map<string, { colour: string }>(loadSchema().entities).get(type)?.colour;
}

async function loadExamples(): Promise<void> {
  await using store = await openStore(uri ?? '', { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
  for await (const _row of store.run('MATCH (n) DETACH DELETE n', {}, { write: true }));
  await store.applySchema();
  await store.upsert([exampleGraph().graph]);
}

/** Browser fetches guides only from `localhost` and only with CORS headers. */
async function serveSchemaFolder(): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    if (request.method === 'OPTIONS') response.end();
    else response.end(readFileSync(join(FOLDER, 'browser-guide.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
