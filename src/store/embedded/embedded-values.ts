import type { Value } from '../graph-store.js';
import { integerValue } from '../integer-value.js';

/** A value of a result as the port returns it: nodes become `{_labels, …properties}`, relationships `{_type, …}`. */
export function portValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return integerValue(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return localDateTime(value);
  if (Array.isArray(value)) return value.map(portValue);
  return mapOf(value as Readonly<Record<string, unknown>>);
}

function mapOf(map: Readonly<Record<string, unknown>>): Value {
  if (Array.isArray(map['_labels'])) {
    const { _id, _labels, ...properties } = map;
    return { _labels: [...map['_labels']].map(String).sort(), ...sortedMap(properties) };
  }
  if (typeof map['_type'] === 'string' && '_source' in map) {
    const { _id, _type, _source, _target, ...properties } = map;
    return { _type: map['_type'], ...sortedMap(properties) };
  }
  if (Array.isArray(map['nodes']) && Array.isArray(map['edges'])) {
    return { nodes: map['nodes'].map(portValue), relationships: map['edges'].map(portValue) };
  }
  return sortedMap(map);
}

/** The engines keep the keys of maps in different orders. */
function sortedMap(map: Readonly<Record<string, unknown>>): { readonly [key: string]: Value } {
  const keys = Object.keys(map).sort();
  return Object.fromEntries(keys.map((key) => [key, portValue(map[key])]));
}

/** The engine returns zoned times as text already; a Date is a local date-time, whose zone is unknown. */
function localDateTime(date: Date): string {
  return date.toISOString().replace(/(?:\.000)?Z$/, '');
}
