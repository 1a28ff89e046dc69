import type { Sieve } from '../sieve.js';

/** The same string of the same type is the same thing: "Erdogan" … "Erdogan"; so is a country under all its names. */
export const joinSameNames: Sieve = ({ clusters }) => {
  const first = new Map<string, number>();
  clusters.mentions.forEach((mention, index) => {
    if (mention.form !== 'name') return;
    const key = `${mention.type}:${mention.place ?? mention.key}`;
    const same = first.get(key);
    if (same === undefined) first.set(key, index);
    else clusters.join(same, index);
  });
};
