import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  MAX_ARTICLE_BYTES,
  type ReadOptions,
  readArticles,
} from '../../../ingest/1-article/read-articles.js';
import type { Article } from '../../../src/model/article.js';

const STORY = 'Envoy meets mayor in Harbin Bay\n\nEnvoy Ana Ruiz met Mayor Tom Sole on Monday.\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-articles-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file below the test's folder and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(inputs: string | string[], options?: ReadOptions) {
  const articles: Article[] = [];
  const warnings: string[] = [];
  for await (const result of readArticles([inputs].flat(), options)) {
    if ('article' in result) articles.push(result.article);
    else warnings.push(`${result.warning.place}: ${result.warning.message}`);
  }
  return { articles, warnings };
}

const ids = ({ articles }: { articles: Article[] }) => articles.map(({ id }) => id);

describe('readArticles', () => {
  it('reads a text file with its headline and keeps every character', async () => {
    const { articles } = await read(file('one/bay.txt', STORY));
    expect(articles).toEqual([
      {
        id: 'bay',
        title: 'Envoy meets mayor in Harbin Bay',
        publisher: null,
        publishedAt: null,
        url: null,
        language: 'en',
        text: STORY,
        source: join(folder, 'one/bay.txt'),
      },
    ]);
  });

  it('reads a folder with all that is below it, sorted, and nothing but articles', async () => {
    for (const name of ['b.md', 'A.TXT', 'deep/er/c.jsonl', '.hidden.txt', 'b.json', 'photo.jpg']) {
      file(`tree/${name}`, name.endsWith('l') ? JSON.stringify({ text: name }) : `About ${name}`);
    }
    symlinkSync('..', join(folder, 'tree/deep/up'));
    expect(ids(await read(join(folder, 'tree/')))).toEqual(['A', 'b', 'c-1']);
  });

  it('reads what a pattern matches, and a name with brackets as it stands', async () => {
    file('glob/x1.txt', 'First.');
    file('glob/x2.txt', 'Second.');
    const odd = file('glob/x[1].txt', 'Third.');
    expect(ids(await read(join(folder, 'glob/x?.txt')))).toEqual(['x1', 'x2']);
    expect(ids(await read(odd))).toEqual(['x[1]']);
  });

  it('reads a file once, however often it is named', async () => {
    const path = file('twice/a.txt', STORY);
    expect(await read([path, join(folder, 'twice'), path])).toMatchObject({
      articles: [{ id: 'a' }],
      warnings: [],
    });
  });

  it('gives a file named by a number an id that is no number', async () => {
    expect(ids(await read(file('number/2022.txt', STORY)))).toEqual(['article-2022']);
  });

  it('reads standard input as text, or as JSONL when it begins with a brace', async () => {
    expect(ids(await read('-', { stdin: Readable.from([Buffer.from(STORY)]) }))).toEqual(['stdin']);
    const records = Readable.from([
      Buffer.from('{"id":"k","te'),
      Buffer.from('xt":"One."}\n{"text":"Two."}'),
    ]);
    const result = await read('-', { stdin: records });
    expect(ids(result)).toEqual(['k', 'stdin-2']);
    expect(result.articles.map(({ source }) => source)).toEqual(['-#1', '-#2']);
  });

  it('leaves out the same text under the same id and warns of another one', async () => {
    const [first, same, other] = [
      file('ids/1/a.txt', STORY),
      file('ids/2/a.txt', STORY),
      file('ids/3/a.txt', 'No.'),
    ];
    const { articles, warnings } = await read([first, same, other]);
    expect(articles).toHaveLength(1);
    expect(warnings).toEqual([
      `${other}: the id "a" belongs to another text, in ${first}. Rename one of the two`,
    ]);
  });

  it('drops a byte order mark, makes CRLF LF and NUL a space, and changes nothing else', async () => {
    const path = file('clean/a.txt', '\ufeffOne\u0000two\r\n\ta\u00a0“b”  ﬁ\rc\u0085');
    expect((await read(path)).articles[0]?.text).toBe('One two\n\ta\u00a0“b”  ﬁ\rc\u0085');
  });

  it('reads UTF-16 with its mark, and other encodings when told so', async () => {
    const utf16 = file('enc/u.txt', Buffer.from('\ufeffZoë spoke.', 'utf16le'));
    expect((await read(utf16)).articles[0]?.text).toBe('Zoë spoke.');
    const latin = file('enc/l.txt', Buffer.from('Zoë spoke.', 'latin1'));
    expect((await read(latin, { encoding: 'windows-1252' })).articles[0]?.text).toBe('Zoë spoke.');
    expect((await read(latin, { encoding: 'klingon' })).warnings[0]).toMatch(/unknown encoding "klingon"/);
  });

  it.each([
    ['broken UTF-8', Buffer.from('Zo\xeb spoke.', 'latin1'), /not UTF-8: byte 2 \(0xeb\) .* --encoding/],
    ['UTF-8 that ends too early', Buffer.from('Zoë').subarray(0, 3), /not UTF-8: byte 2 \(0xc3\)/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01', 'latin1'), /not a text file/],
    ['a PDF', Buffer.from('%PDF-1.7\nstream of text'), /not a text file/],
    ['an empty file', Buffer.alloc(0), /there is no text in it/],
    ['a file of white space', Buffer.from(' \n\ufeff\n'), /there is no text in it/],
    ['a file too large', Buffer.alloc(MAX_ARTICLE_BYTES + 1, 'a'), /longer than 16777216 bytes/],
  ])('passes over %s with a warning and reads on', async (_, content, message) => {
    const bad = file('bad/bad.txt', content);
    const { articles, warnings } = await read([bad, file('bad/good.txt', STORY)]);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(warnings).toEqual([expect.stringMatching(message)]);
    expect(warnings[0]).toContain(bad);
  });

  it('passes over a bad JSONL line and names file and line', async () => {
    const path = file(
      'lines/l.jsonl',
      [
        '{"text":"One."}',
        '{"text":',
        '[]',
        '{"id":7,"title":"T","body":"x"}',
        '{"kind":"statement"}',
        '{"text":"Two.","title":{}}',
        '',
        '{"text":"Three.","date":"soon"}',
      ].join('\r\n'),
    );
    const { articles, warnings } = await read(path);
    expect(articles.map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(warnings).toEqual([
      `${path}#2: the line is not JSON`,
      `${path}#3: the line is not a JSON object`,
      `${path}#4: the record has no "text" that is a string; its keys are: id, title, body`,
      `${path}#5: this is the output of "newsgraph extract", not an article. Use "newsgraph load"`,
      `${path}#6: the field "title" is not text`,
      `${path}#8: the date "soon" is not understood and left out. Write it as 2022-03-29 or 2022-03-29T18:30:00Z`,
    ]);
  });

  it('passes over a 50 MB line without holding it, and keeps the lines around it', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    async function* stream() {
      yield Buffer.from('{"text":"Before."}\n{"text":"');
      for (let i = 0; i < 50; i++) {
        yield megabyte;
        peak = Math.max(peak, process.memoryUsage().arrayBuffers);
      }
      yield Buffer.from('"}\n{"text":"After."}\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const { articles, warnings } = await read('-', { stdin: stream() });
    expect(articles.map(({ text }) => text)).toEqual(['Before.', 'After.']);
    expect(warnings).toEqual(['-#2: the line is longer than 16777216 bytes']);
    expect(peak - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('reads a named pipe', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    const reading = read(pipe);
    const writing = import('node:fs/promises').then(({ writeFile }) => writeFile(pipe, STORY));
    expect(ids(await reading)).toEqual(['pipe']);
    await writing;
  });

  it.each([
    ['a missing file', 'nowhere.txt', /nowhere\.txt: there is no such file or folder/],
    ['a folder without articles', 'void', /void: no article in this folder\. Files ending in \.txt/],
    ['a pattern that matches nothing', 'void/*.txt', /void\/\*\.txt: the pattern matches no file/],
  ])('refuses %s before anything is read', async (_, input, message) => {
    mkdirSync(join(folder, 'void'), { recursive: true });
    const reading = read([file('first/a.txt', STORY), join(folder, input)]);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ code: 'input' });
  });
});
