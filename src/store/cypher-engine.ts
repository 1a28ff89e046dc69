import type { Parameters, Row } from './graph-store.js';

/** Runs one statement inside a write transaction and returns its rows. Statements run in the order they are given. */
export type RunInTransaction = (cypher: string, parameters: Parameters) => Promise<readonly Row[]>;

/** What the two engines do differently; everything else is shared by `CypherGraphStore`. */
export interface CypherEngine extends AsyncDisposable {
  /** Where it is, without any password: for messages. */
  readonly location: string;
  /** False when a read would find nothing because the store has never been written. */
  exists(): boolean;
  /** Runs schema statements one by one. */
  applySchema(statements: readonly string[]): Promise<void>;
  /** Runs `work` in one transaction: all of it is stored or nothing. May run it again after a transient failure. */
  write<T>(work: (run: RunInTransaction) => Promise<T>): Promise<T>;
  /** Runs one statement of a person; refuses writes unless `write`. @throws QueryError when the engine refuses it. */
  run(cypher: string, parameters: Parameters, write: boolean): AsyncIterable<Row>;
}
