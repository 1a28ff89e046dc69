import neo4j, { type AuthToken } from 'neo4j-driver';
import { StoreError } from '../../model/errors.js';
import type { Neo4jSettings } from './neo4j-engine.js';

/** The schemes of the driver: `+s` is TLS with a trusted certificate, `+ssc` with a self-signed one. */
const SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The address from `uri`; the login from NEO4J_USERNAME (default neo4j) and NEO4J_PASSWORD, or NEO4J_BEARER_TOKEN, or
 * none; the database from NEO4J_DATABASE, else the server's default.
 * @throws StoreError for another scheme, and for a password in the address.
 */
export function readNeo4jSettings(uri: string, environment: Environment, userAgent: string): Neo4jSettings {
  const url = parsed(uri);
  const database = environment['NEO4J_DATABASE'] || null;
  return {
    uri,
    ...loginOf(environment),
    database,
    location: `${url.protocol}//${url.host}${database === null ? '' : ` (database ${database})`}`,
    userAgent,
  };
}

function parsed(uri: string): URL {
  // A password must not be shown, so an address that cannot be read is not repeated.
  const url = URL.canParse(uri) && new URL(uri).host !== '' ? new URL(uri) : null;
  if (url === null)
    throw new StoreError('The address of the store is not a URI: use for example neo4j://localhost:7687.');
  if (!SCHEMES.includes(url.protocol)) {
    throw new StoreError(
      `A store has no address like ${url.protocol}//…: use a path, or neo4j:// (port 7687).`,
    );
  }
  if (url.username === '' && url.password === '') return url;
  throw new StoreError(
    `Leave user and password out of ${url.protocol}//${url.host}: set NEO4J_USERNAME and NEO4J_PASSWORD instead.`,
  );
}

function loginOf(environment: Environment): { readonly auth: AuthToken; readonly username: string | null } {
  const token = environment['NEO4J_BEARER_TOKEN'];
  if (token) return { auth: neo4j.auth.bearer(token), username: '(token)' };
  const password = environment['NEO4J_PASSWORD'];
  if (!password) return { auth: { scheme: 'none', credentials: '' }, username: null };
  const username = environment['NEO4J_USERNAME'] || 'neo4j';
  return { auth: neo4j.auth.basic(username, password), username };
}
