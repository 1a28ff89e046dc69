import { UsageError } from '../model/errors.js';
import { foldName } from '../model/fold-name.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../model/types.generated.js';
import type { GraphStore, Parameters, Value } from '../store/graph-store.js';
import { didYouMean } from './did-you-mean.js';
import type { ParameterType, QueryFile, QueryParameter } from './query-file.js';
import { resolveName } from './resolve-name.js';

/** ISO 8601, as far as it is known: a year, a month, a day or a time. */
const DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+Z?)?)?)?$/;

/**
 * Every parameter of a query with its value: what was given, else the default. Names of entities become ids.
 * @throws UsageError for a value missing, of the wrong type or under an unknown name; QueryError for an unknown entity
 */
export async function bindParameters(
  store: GraphStore,
  query: QueryFile,
  given: Parameters,
): Promise<Parameters> {
  const names = query.parameters.map(({ name }) => name);
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      throw new UsageError(`${query.name} has no parameter "${name}".${didYouMean(name, names)}`);
    }
  }
  const bound: Record<string, Value> = {};
  for (const parameter of query.parameters) {
    bound[parameter.name] = await bind(store, query.name, parameter, given[parameter.name]);
  }
  return bound;
}

async function bind(
  store: GraphStore,
  query: string,
  parameter: QueryParameter,
  value: Value | undefined,
): Promise<Value> {
  if (value === undefined) {
    if (parameter.fallback !== undefined) return parameter.fallback;
    throw new UsageError(`${query} needs ${parameter.name}: ${parameter.meaning}`);
  }
  // The empty text is how a default says "any"; a person may say so too where the default does.
  if (value === '' && parameter.fallback === '') return '';
  const text = String(value);
  if (text.trim() === '') throw new UsageError(`${query}: ${parameter.name} is empty`);
  if (parameter.type === 'entity') return resolveName(store, text);
  return READERS[parameter.type](text, `${query}: ${parameter.name}`);
}

const READERS: Readonly<Record<Exclude<ParameterType, 'entity'>, (text: string, place: string) => Value>> = {
  article: (text) => text,
  statement: (text) => text,
  text: (text) => text,
  name: foldName,
  integer: (text, place) => {
    const number = Number(text);
    if (Number.isSafeInteger(number) && number >= 0) return number;
    throw new UsageError(`${place} is a whole number from 0, not "${text}"`);
  },
  date: (text, place) => {
    if (DATE.test(text)) return text;
    throw new UsageError(`${place} is a day like 2024-03-29, not "${text}"`);
  },
  predicate: (text, place) => oneOf(text.toUpperCase(), RELATION_TYPES, `${place} is a predicate`),
  type: (text, place) => oneOf(text, ENTITY_TYPES, `${place} is a type of entity`),
};

function oneOf(text: string, known: readonly string[], claim: string): string {
  const found = known.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  const hint = didYouMean(text, known) || ' List them with: newsgraph schema';
  throw new UsageError(`${claim}, and there is none called "${text}".${hint}`);
}
