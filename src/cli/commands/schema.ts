import { UsageError } from '../../model/errors.js';
import { didYouMean } from '../../query/did-you-mean.js';
import { loadSchema } from '../../schema/load-schema.js';
import type { Row } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { withFormat } from '../options/format.js';
import { withStore, writeStore } from '../options/store.js';
import { printRows } from '../print-rows.js';

export const schema = defineCommand({
  command: 'schema [name]',
  summary: 'What may be in the graph: types of entity and predicates, or one of them',
  example: 'newsgraph schema ADVISES',
  options: (yargs) =>
    withFormat(withStore(yargs))
      .positional('name', { type: 'string', describe: 'A predicate or a type of entity' })
      .option('apply', {
        type: 'boolean',
        default: false,
        describe: 'Only make the constraints and indexes in the store (`build` and `load` do it themselves)',
      }),
  run: async (options) => {
    if (options.apply) {
      await writeStore(options, async () => {});
      return;
    }
    const rows = schemaRows();
    const { name } = options;
    const chosen = name === undefined ? rows : rows.filter((row) => sameName(String(row['name']), name));
    if (name !== undefined && chosen.length === 0) {
      const names = rows.map((row) => String(row['name']));
      throw new UsageError(
        `The schema has no "${name}".${didYouMean(name, names)} List all with: newsgraph schema`,
      );
    }
    await printRows(chosen, undefined, options);
  },
});

function schemaRows(): Row[] {
  const { entities, relations } = loadSchema();
  const types = [...entities].map(([name, { definition, examples }]) => ({
    ...{ name, kind: 'entity', definition },
    ...{ subject: null, object: null, symmetric: null, plover: null, cameo: null, wikidata: null },
    example: examples.join('; '),
  }));
  const predicates = [...relations].map(([name, relation]) => {
    const { kind, definition, subject, object, symmetric, plover, cameo, wikidata, example } = relation;
    return {
      name,
      kind,
      definition,
      subject,
      object,
      symmetric,
      plover,
      cameo,
      wikidata,
      example: plain(example),
    };
  });
  return [...types, ...predicates];
}

/** Without the marks of subject and object. */
function plain(example: string): string {
  return example.replaceAll(/<\/?[so]>/g, '');
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
