import { bodyKey } from '../body-key.js';
import type { Sieve } from '../sieve.js';

/**
 * Descriptions with the same own name: "Russian troops" … "Russia's military"; and a name of that string. A place after
 * it may be left out when the article has one such place: "the US embassy in Maputo" … "the US embassy".
 */
export const joinOwnNames: Sieve = ({ clusters }) => {
  const first = new Map<string, number>();
  clusters.mentions.forEach((mention, index) => {
    const key = keyOf(mention);
    if (key === null) return;
    const same = first.get(key);
    if (same === undefined) first.set(key, index);
    else clusters.join(same, index);
  });
  for (const [short, placed] of byShortForm([...first.keys()])) {
    const [one, other] = [first.get(short), first.get(placed)];
    if (one !== undefined && other !== undefined) clusters.join(one, other);
  }
};

/** Of the keys with a place at their end the only one of its short form. */
function byShortForm(keys: readonly string[]): Map<string, string> {
  const placed = new Map<string, string[]>();
  for (const key of keys) {
    const short = /^(.+?) (?:in|at|from) /.exec(key)?.[1];
    if (short !== undefined) placed.set(short, [...(placed.get(short) ?? []), key]);
  }
  return new Map(
    [...placed].flatMap(([short, [key, ...others]]) =>
      key === undefined || others.length > 0 ? [] : [[short, key]],
    ),
  );
}

function keyOf(mention: {
  form: string;
  key?: string;
  text?: string;
  ownName?: string | null;
  type: string;
}): string | null {
  if (mention.form === 'nominal' && typeof mention.ownName === 'string')
    return `${mention.type}:${bodyKey(withoutPossessive(mention.ownName))}`;
  if (mention.form !== 'name') return null;
  return `${mention.type}:${mention.type === 'Organization' ? bodyKey(withoutPossessive(mention.text ?? '')) : mention.key}`;
}

/** "Google's headquarters" are the "Google headquarters". */
function withoutPossessive(name: string): string {
  return name.replace(/['’]s(?= )/gu, '');
}
