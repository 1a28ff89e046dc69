import { QueryError, UsageError } from '../../model/errors.js';
import { loadQuery } from '../../query/load-query.js';
import { makeVisible } from '../../query/make-visible.js';
import { runQuery } from '../../query/run-query.js';
import type { GraphStore, Row } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { countOf } from '../describe-counts.js';
import { createLog } from '../log.js';
import { formatFor, withFormat } from '../options/format.js';
import { readStore, withStore } from '../options/store.js';
import { printRows } from '../print-rows.js';
import { writeOut } from '../write-out.js';

export const why = defineCommand({
  command: 'why <statement> [other]',
  summary: 'The evidence of a statement, or of all that links two entities',
  example: 'newsgraph why Colombia Ecuador',
  options: (yargs) =>
    withFormat(withStore(yargs))
      .positional('statement', {
        type: 'string',
        demandOption: true,
        describe: 'The id of a statement (st:…), or an entity',
      })
      .positional('other', { type: 'string', describe: 'Another entity' }),
  run: async (options) => {
    await readStore(options, async (store) => {
      const rows = await evidenceOf(store, options.statement, options.other);
      if (formatFor(options).format === 'table') await writeOut(describeEvidence(rows));
      else await printRows(rows, undefined, options);
      if (rows.length === 0)
        createLog(options).info('Nothing links these two directly. Try: newsgraph query path A B');
    });
  },
});

async function evidenceOf(store: GraphStore, first: string, other: string | undefined): Promise<Row[]> {
  if (other === undefined) {
    if (!first.startsWith('st:'))
      throw new UsageError(`why needs the id of a statement (st:…) or two entities, not "${first}" alone`);
    const rows = await passagesOf(store, first);
    if (rows.length > 0) return rows;
    throw new QueryError(
      `There is no statement "${first}". List those of an entity with: newsgraph query statements ENTITY`,
    );
  }
  const rows: Row[] = [];
  for await (const row of runQuery(store, loadQuery('between'), { a: first, b: other })) {
    rows.push(...(await passagesOf(store, String(row['statement']))));
  }
  return rows;
}

/** The evidence of statements as a person reads it. @param statements ids */
export async function describeStatements(store: GraphStore, statements: readonly string[]): Promise<string> {
  const rows: Row[] = [];
  for (const statement of statements) rows.push(...(await passagesOf(store, statement)));
  return describeEvidence(rows);
}

async function passagesOf(store: GraphStore, statement: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of runQuery(store, loadQuery('why'), { statement })) rows.push({ statement, ...row });
  return rows;
}

/** Statements as lines, their passages below them: a quote is easier read whole than in a column. */
function describeEvidence(rows: readonly Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row['statement']);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].map(([id, passages]) => describeStatement(id, passages)).join('\n');
}

function describeStatement(id: string, passages: readonly Row[]): string {
  const head = passages[0]!;
  const articles = new Set(passages.map((row) => row['article'])).size;
  const qualifiers = [head['polarity'], head['modality'], head['title']]
    .filter((word) => word !== 'affirmed' && word !== 'actual' && word !== null)
    .map((word) => `, ${String(word)}`);
  const line = `${text(head['subject'])} ${text(head['predicate'])} ${text(head['object'])}${qualifiers.join('')}`;
  const support = `${countOf(passages.length, 'passage')} in ${countOf(articles, 'article')}`;
  return `${makeVisible(line)}  (${support}; ${id})\n${passages.map(describePassage).join('')}`;
}

function describePassage(row: Row): string {
  const place = [row['publisher'], row['publishedAt'], row['article']]
    .filter((part) => part !== null)
    .join(', ');
  const speaker = row['attributedTo'] === null ? '' : `, according to ${text(row['attributedTo'])}`;
  return `  “${makeVisible(text(row['quote']))}”\n    ${makeVisible(`${place}${speaker}`)}\n`;
}

function text(value: Row[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
