/** Most names: nothing in them needs more than lower case. */
const PLAIN = /^(?![Tt]he )[A-Za-z][a-z]*(?: [A-Za-z][a-z]*)*$/;

/**
 * What two spellings of a place name have in common: no leading "the", straight apostrophes, single blanks, any case.
 * Up to four capitals keep their case, so that "US" and "us" stay apart; full stops between them do not count.
 */
export function placeKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  const plain = name
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bb\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /i, '');
  const initials = plain.replace(/\.(?=$|[A-Z])/g, '');
  return /^[A-Z]{2,4}$/.test(initials) ? initials : plain.toLowerCase();
}

/** Index by key; an entry that came first stays. */
export function indexByKey<T>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): Map<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries)
    for (const name of namesOf(entry)) {
      const key = placeKey(name);
      if (!index.has(key)) index.set(key, entry);
    }
  return index;
}
