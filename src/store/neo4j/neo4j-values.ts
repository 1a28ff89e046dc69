import neo4j, { type Integer } from 'neo4j-driver';
import type { Value } from '../graph-store.js';
import { integerValue } from '../integer-value.js';

/** A value of a result as the port returns it: nodes become `{_labels, …properties}`, relationships `{_type, …}`. */
export function portValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return integerValue(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(portValue);
  if (neo4j.isNode(value)) return { _labels: [...value.labels].sort(), ...mapOf(value.properties) };
  if (neo4j.isRelationship(value)) return { _type: value.type, ...mapOf(value.properties) };
  if (neo4j.isPath(value)) return pathOf(value);
  const isMap = Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
  return isMap ? mapOf(value as object) : String(value);
}

/** Whole numbers go as integers: the driver alone would send 3 as 3.0, and the embedded engine counts in integers. */
export function parameterOf(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? integerOf(value) : value;
  if (Array.isArray(value)) return value.map(parameterOf);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = parameterOf((value as Record<string, unknown>)[key]);
  return copy;
}

/** Offsets and counts are mostly small, and the driver takes long to make an integer. */
const SMALL = Array.from({ length: 10_000 }, (_, value) => neo4j.int(value));

function integerOf(value: number): Integer {
  return SMALL[value] ?? neo4j.int(value);
}

function mapOf(map: object): { readonly [key: string]: Value } {
  const entries = Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, portValue(value)]));
}

function pathOf(path: InstanceType<typeof neo4j.types.Path>): Value {
  const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
  const relationships = path.segments.map((segment) => segment.relationship);
  return { nodes: nodes.map(portValue), relationships: relationships.map(portValue) };
}
