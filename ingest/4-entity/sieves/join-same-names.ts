import type { NameMention } from '../../3-mention/mention-kinds.js';
import type { Sieve } from '../sieve.js';

/** The same string of the same type is the same thing: "Erdogan" … "Erdogan"; so is a country under all its names. */
export const joinSameNames: Sieve = ({ clusters }) => {
  const first = new Map<string, number>();
  clusters.mentions.forEach((mention, index) => {
    if (mention.form !== 'name') return;
    const key = `${mention.type}:${mention.place ?? singularOf(mention)}`;
    const same = first.get(key);
    if (same === undefined) first.set(key, index);
    else clusters.join(same, index);
  });
};

/** Products are named in the plural too: "787s", "iPhones". */
function singularOf(name: NameMention): string {
  return name.type === 'Work' ? name.key.replace(/(?<=[\p{L}\p{N}]{2})(?<!s)s$/u, '') : name.key;
}
