import { UsageError } from '../../model/errors.js';
import { didYouMean } from '../../query/did-you-mean.js';
import type { Row } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { countOf } from '../describe-counts.js';
import { createLog } from '../log.js';
import { withFormat } from '../options/format.js';
import { readStore, withStore } from '../options/store.js';
import { printRows } from '../print-rows.js';

const DESCRIBE = `UNWIND $ids AS id
MATCH (x:Statement {id: id})-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN x.id AS statement, s.name AS subject, x.predicate AS predicate, o.name AS object, x.polarity AS polarity,
  x.modality AS modality
ORDER BY subject, predicate, object, statement`;

const STATEMENTS_OF = `UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(:Evidence)<-[:EVIDENCED_BY]-(x:Statement)
RETURN DISTINCT x.id AS id`;

export const remove = defineCommand({
  command: 'remove <article..>',
  summary: 'Take articles out, and show which statements stay and which go',
  example: 'newsgraph remove libya-talks-1-maghreb-wire',
  options: (yargs) =>
    withFormat(withStore(yargs)).positional('article', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'Ids of articles, as `newsgraph query articles` lists them',
    }),
  run: async (options) => {
    const ids = options.article.map(String);
    await readStore(options, async (store) => {
      const known = await store.articleVersions();
      const unknown = ids.find((id) => !known.has(id));
      if (unknown !== undefined) {
        const hint = didYouMean(unknown, [...known.keys()]);
        throw new UsageError(`There is no article "${unknown}".${hint} Nothing was removed`);
      }
      const affected: string[] = [];
      for await (const row of store.run(STATEMENTS_OF, { ids })) affected.push(String(row['id']));
      const described: Row[] = [];
      for await (const row of store.run(DESCRIBE, { ids: affected })) described.push(row);
      const report = await store.retract(ids);
      const gone = new Set(report.gone);
      const rows = described.map((row) => ({
        fate: gone.has(String(row['statement'])) ? 'gone' : 'kept',
        ...row,
      }));
      await printRows(rows, undefined, options);
      const removed = countOf(report.articles, 'article');
      createLog(options).info(
        `${removed} removed; ${countOf(report.gone.length, 'statement')} gone, ${report.kept.length} kept by other articles.`,
      );
    });
  },
});
