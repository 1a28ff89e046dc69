import { existsSync } from 'node:fs';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { StoreError } from '../../model/errors.js';
import type { CypherEngine, RunInTransaction } from '../cypher-engine.js';
import type { Parameters, Row } from '../graph-store.js';
import { openError, queryError } from './embedded-errors.js';
import { portValue } from './embedded-values.js';

type Mode = 'read' | 'write';

/**
 * A graph in one file of this machine. Reading opens the file read-only, so the engine itself refuses every write and
 * several processes can read at a time; writing opens it for this process alone. The file's lock is the operating
 * system's: it goes with the process, however that ends.
 */
export class EmbeddedEngine implements CypherEngine {
  readonly location: string;
  #open: { readonly db: GrafeoDB; readonly mode: Mode } | null = null;
  /** Settles when the last task is done: the file is open in one mode at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.location = path;
  }

  exists(): boolean {
    return existsSync(this.location);
  }

  async applySchema(statements: readonly string[]): Promise<void> {
    await this.#enqueue('write', async (db) => {
      for (const statement of statements) await db.executeCypher(statement);
    });
  }

  write<T>(work: (run: RunInTransaction) => Promise<T>): Promise<T> {
    return this.#enqueue('write', async (db) => {
      const transaction = db.beginTransaction();
      try {
        const result = await work(
          inTurn(async (cypher, parameters) => [
            ...rowsOf(await transaction.executeCypher(cypher, parameters)),
          ]),
        );
        transaction.commit();
        return result;
      } catch (error) {
        if (transaction.isActive) transaction.rollback();
        throw error;
      }
    });
  }

  async *run(cypher: string, parameters: Parameters, write: boolean): AsyncGenerator<Row> {
    if (!write && !this.exists()) {
      throw new StoreError(`There is no graph at ${this.location} yet: build one with "newsgraph build".`);
    }
    const result = await this.#enqueue(write ? 'write' : 'read', async (db) => {
      try {
        return await db.executeCypher(cypher, parameters);
      } catch (error) {
        throw queryError(error);
      }
    });
    yield* rowsOf(result);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    this.#close();
  }

  #enqueue<T>(mode: Mode, task: (db: GrafeoDB) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => task(this.#openFor(mode)));
    this.#last = done.catch(() => undefined);
    return done;
  }

  #openFor(mode: Mode): GrafeoDB {
    if (this.#open?.mode === mode) return this.#open.db;
    this.#close();
    try {
      const db =
        mode === 'read' ? grafeo.GrafeoDB.openReadOnly(this.location) : grafeo.GrafeoDB.create(this.location);
      this.#open = { db, mode };
      return db;
    } catch (error) {
      throw openError(this.location, error);
    }
  }

  #close(): void {
    this.#open?.db.close();
    this.#open = null;
  }
}

/** Statements run in the order they are given, the next when the last is done; after a failure none runs. */
function inTurn(run: RunInTransaction): RunInTransaction {
  let last: Promise<unknown> = Promise.resolve();
  return (cypher, parameters) => {
    const rows = last.then(() => run(cypher, parameters));
    last = rows;
    return rows;
  };
}

type Result = Awaited<ReturnType<GrafeoDB['executeCypher']>>;

function* rowsOf(result: Result): Generator<Row> {
  const { columns, length } = result;
  for (let i = 0; i < length; i += 1) {
    const row = result.get(i);
    yield Object.fromEntries(columns.map((column) => [column, portValue(row[column])]));
  }
}
