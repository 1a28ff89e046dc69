/**
 * A name as it is searched: compatibility forms and diacritics dissolved (NFKD, no marks), lower case, single spaces.
 * "Émile  ZOLA" and "emile zola" fold alike.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
