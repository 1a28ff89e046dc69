import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type AuthToken, type Driver, type Session } from 'neo4j-driver';
import { StoreError } from '../../model/errors.js';
import type { CypherEngine, RunInTransaction } from '../cypher-engine.js';
import type { Parameters, Row } from '../graph-store.js';
import { codeOf, statementError, storeError, type Target } from './neo4j-errors.js';
import { parameterOf, portValue } from './neo4j-values.js';

/** A restart of the server takes some 20 s, which the driver's default of 30 s hardly covers. */
const RETRY_MILLISECONDS = 120_000;
/** Another load may create the same node at the same time; the second try then finds it. */
const CONFLICT_TRIES = 10;
const OLDEST_VERSION = 5;
/**
 * A growing graph makes the server plan the same statements anew again and again, at some 50 ms each, and there is one
 * for each predicate. Ours look nodes up by their ids only, so the first plan stays the best.
 */
const KEEP_PLAN = 'CYPHER replan=skip ';

export interface Neo4jSettings extends Target {
  readonly uri: string;
  readonly auth: AuthToken;
  readonly userAgent: string;
  /** How long a transaction is tried again after transient failures; 120,000 by default. */
  readonly retryMilliseconds?: number;
}

/** A Neo4j server, version 5 or a calendar version. */
export class Neo4jEngine implements CypherEngine {
  readonly location: string;
  readonly #target: Target;
  readonly #driver: Driver;
  /** Lets every session see what the ones before it wrote, in a cluster too. */
  readonly #bookmarkManager = neo4j.bookmarkManager();

  private constructor(settings: Neo4jSettings) {
    this.location = settings.location;
    this.#target = settings;
    this.#driver = neo4j.driver(settings.uri, settings.auth, {
      userAgent: settings.userAgent,
      maxTransactionRetryTime: settings.retryMilliseconds ?? RETRY_MILLISECONDS,
      useBigInt: true,
      // Notes such as 00NA0 ("the constraint exists already") are for people who write queries.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  }

  /** @throws StoreError when the server is away, refuses the login, lacks the database or is too old. */
  static async connect(settings: Neo4jSettings): Promise<Neo4jEngine> {
    const engine = new Neo4jEngine(settings);
    try {
      const { agent = '' } = await engine.#driver.getServerInfo(databaseOf(settings));
      checkVersion(settings.location, agent);
      for await (const _row of engine.run('RETURN 1 AS one', {}, false));
      return engine;
    } catch (error) {
      await engine[Symbol.asyncDispose]();
      throw storeError(settings, error);
    }
  }

  exists(): boolean {
    return true;
  }

  async applySchema(statements: readonly string[]): Promise<void> {
    await using session = this.#session('write');
    for (const statement of statements) {
      try {
        await session.run(statement);
      } catch (error) {
        throw storeError(this.#target, error);
      }
    }
  }

  async write<T>(work: (run: RunInTransaction) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      await using session = this.#session('write');
      try {
        return await session.executeWrite((transaction) =>
          work(async (cypher, parameters) => {
            const { records } = await transaction.run(
              KEEP_PLAN + cypher,
              parameterOf(parameters) as Parameters,
            );
            return records.map(rowOf);
          }),
        );
      } catch (error) {
        if (!isConflict(error) || tries === CONFLICT_TRIES) throw storeError(this.#target, error);
        await sleep(20 * tries * Math.random());
      }
    }
  }

  async *run(cypher: string, parameters: Parameters, write: boolean): AsyncGenerator<Row> {
    await using session = this.#session(write ? 'write' : 'read');
    try {
      const result = session.run(cypher, parameterOf(parameters) as Parameters);
      for await (const record of result) yield rowOf(record);
    } catch (error) {
      throw statementError(this.#target, error);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#driver.close();
  }

  #session(mode: 'read' | 'write'): Session {
    const defaultAccessMode = mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE;
    return this.#driver.session({
      ...databaseOf(this.#target),
      defaultAccessMode,
      bookmarkManager: this.#bookmarkManager,
    });
  }
}

function databaseOf({ database }: Target): { database?: string } {
  return database === null ? {} : { database };
}

function checkVersion(location: string, agent: string): void {
  const version = /^Neo4j\/(\d+)\./.exec(agent)?.[1];
  if (version === undefined || Number(version) >= OLDEST_VERSION) return;
  throw new StoreError(`${location} runs ${agent}: newsgraph needs Neo4j ${OLDEST_VERSION} or later.`);
}

function isConflict(error: unknown): boolean {
  return codeOf(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed';
}

interface RecordLike {
  readonly keys: readonly PropertyKey[];
  get(key: string): unknown;
}

function rowOf(record: RecordLike): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), portValue(record.get(String(key)))]));
}
