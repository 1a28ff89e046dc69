import { bodyKey } from '../body-key.js';
import type { Sieve } from '../sieve.js';

/** Descriptions with the same own name: "Russian troops" … "Russia's military"; and a name of that string. */
export const joinOwnNames: Sieve = ({ clusters }) => {
  const first = new Map<string, number>();
  clusters.mentions.forEach((mention, index) => {
    const key = keyOf(mention);
    if (key === null) return;
    const same = first.get(key);
    if (same === undefined) first.set(key, index);
    else clusters.join(same, index);
  });
};

function keyOf(mention: {
  form: string;
  key?: string;
  text?: string;
  ownName?: string | null;
  type: string;
}): string | null {
  if (mention.form === 'nominal' && typeof mention.ownName === 'string')
    return `${mention.type}:${bodyKey(mention.ownName)}`;
  if (mention.form !== 'name') return null;
  return `${mention.type}:${mention.type === 'Organization' ? bodyKey(mention.text ?? '') : mention.key}`;
}
