import neo4j from 'neo4j-driver';
import { NewsgraphError, QueryError, StoreError } from '../../model/errors.js';

/** Where a failure happened, as far as it may be shown. */
export interface Target {
  readonly location: string;
  readonly username: string | null;
  readonly database: string | null;
}

/**
 * What went wrong between us and the server, or null when the server has refused the statement itself.
 * No message holds a password: the driver's own texts never do, and ours name the variable only.
 */
export function connectionError(target: Target, cause: unknown): StoreError | null {
  const advice = certificateAdvice(target, cause) ?? adviceOf(target, codeOf(cause));
  return advice === null ? null : new StoreError(`${advice} (${messageOf(cause)})`, { cause });
}

/** A statement of a person that failed. */
export function statementError(target: Target, cause: unknown): NewsgraphError {
  if (cause instanceof NewsgraphError) return cause;
  const connection = connectionError(target, cause);
  if (connection !== null) return connection;
  if (codeOf(cause) === 'Neo.ClientError.Statement.AccessMode') {
    return new QueryError(
      'The statement writes, and the store is opened for reading only; --write allows it.',
      {
        cause,
      },
    );
  }
  return new QueryError(messageOf(cause), { cause });
}

/** A failure of our own statements. */
export function storeError(target: Target, cause: unknown): NewsgraphError {
  if (cause instanceof NewsgraphError) return cause;
  return (
    connectionError(target, cause) ?? new StoreError(`${target.location}: ${messageOf(cause)}`, { cause })
  );
}

/** The name of an error of the server or the driver; '' for any other. */
export function codeOf(cause: unknown): string {
  return cause instanceof neo4j.Neo4jError ? cause.code : '';
}

/** The driver reports a certificate that it does not trust as a server that does not answer. */
function certificateAdvice({ location }: Target, cause: unknown): string | null {
  if (!/certificate/i.test(messageOf(cause))) return null;
  return `The certificate of ${location} is not trusted: use the scheme +ssc for a self-signed one.`;
}

function adviceOf({ location, username, database }: Target, code: string): string | null {
  switch (code) {
    case 'ServiceUnavailable':
    case 'SessionExpired':
      return `No Neo4j answers at ${location}: is it running, and is the address right (--store or NEO4J_URI)?`;
    case 'Neo.ClientError.Security.Unauthorized':
      return `${location} does not accept ${username === null ? 'a login without password' : `the password of user ${username}`}: set NEO4J_USERNAME and NEO4J_PASSWORD.`;
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return `${location} has refused several logins and blocks further ones for a few seconds: set NEO4J_PASSWORD and try again.`;
    case 'Neo.ClientError.Security.CredentialsExpired':
      return `The password of user ${username ?? 'neo4j'} at ${location} must be changed before first use, for example with cypher-shell.`;
    case 'Neo.ClientError.Security.Forbidden':
    case 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase':
    case 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase':
      return `User ${username ?? '(none)'} may not do this at ${location}: loading needs a user and a database that take writes.`;
    case 'Neo.ClientError.Cluster.NotALeader':
      return `${location} is not the leader of its cluster: a neo4j:// address finds the leader and follows it.`;
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return `${location} has no database ${database ?? '(default)'}: set NEO4J_DATABASE to an existing one.`;
    default:
      return null;
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
}
