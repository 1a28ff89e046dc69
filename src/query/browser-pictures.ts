import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryError } from '../model/errors.js';
import { PACKAGE_ROOT } from '../model/package-root.js';

/** A statement that returns nodes and relationships, for Neo4j Browser to draw. */
export interface BrowserPicture {
  readonly title: string;
  readonly caption: string;
  readonly cypher: string;
}

const FILE = 'graph-schema/browser-pictures.cypher';

/** The blocks of the file after its first comment. @throws QueryError for a block that is not two comments and a statement */
export function loadBrowserPictures(): BrowserPicture[] {
  const [, ...blocks] = readFileSync(join(PACKAGE_ROOT, FILE), 'utf8')
    .trim()
    .split(/\n{2,}/);
  return blocks.map((block) => {
    const match = /^\/\/ (?<title>.+)\n\/\/ (?<caption>.+)\n(?<cypher>[^/][\s\S]*);$/.exec(block);
    if (match?.groups === undefined) throw new QueryError(`${FILE}: not a picture: ${block.split('\n')[0]}`);
    const { title = '', caption = '', cypher = '' } = match.groups;
    return { title, caption, cypher };
  });
}
