import { loadRegions, type Region } from './load-places.js';
import { indexByKey, placeKey } from './place-key.js';

let byName: Map<string, Region> | undefined;

/** The state, territory, region, continent or sea of that name or alias ("Texas", "Gaza", "Mideast"); null when it is none. */
export function findRegion(name: string): Region | null {
  byName ??= indexByKey(loadRegions(), (region) => [region.name, ...region.aliases]);
  return byName.get(placeKey(name)) ?? null;
}
