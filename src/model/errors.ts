export type ErrorCode = 'input' | 'schema' | 'query' | 'store' | 'usage' | 'internal';

/** The base of every error this project throws on purpose. A message says what, where and what to do. */
export class NewsgraphError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** An article, record or file that cannot be read as what it claims to be. */
export class InputError extends NewsgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('input', message, options);
  }
}

/** graph-schema/*.yaml or a statement that contradicts it. */
export class SchemaError extends NewsgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('schema', message, options);
  }
}

/** A canned or ad-hoc query that is unknown, malformed or refused. */
export class QueryError extends NewsgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('query', message, options);
  }
}

/** A store that cannot be opened, reached, locked or trusted. */
export class StoreError extends NewsgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('store', message, options);
  }
}

/** Wrong words on the command line: an unknown command, option, format or name. */
export class UsageError extends NewsgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('usage', message, options);
  }
}
