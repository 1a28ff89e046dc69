import type { GraphStore, Parameters, Row } from '../store/graph-store.js';
import { bindParameters } from './bind-parameters.js';
import type { QueryFile } from './query-file.js';

/**
 * Runs a canned query. Entities may be given by name.
 * @throws UsageError or QueryError for parameters that do not fit, see `bindParameters`
 */
export async function* runQuery(
  store: GraphStore,
  query: QueryFile,
  given: Parameters = {},
): AsyncGenerator<Row> {
  yield* store.run(query.cypher, await bindParameters(store, query, given));
}
