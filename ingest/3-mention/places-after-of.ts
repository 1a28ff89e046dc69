import type { Analysis, Token } from '../2-language/analysis.js';
import type { NameMention } from './mention-kinds.js';

/** The known places of the list after "of", in text order: Iraq and the United States in "the governments of Iraq and the United States". */
export function placesAfterOf(
  { tokens }: Analysis,
  names: readonly NameMention[],
  head: Token,
): NameMention[] {
  const of = tokens[head.index + 1];
  if (of?.form !== 'of' || of.head !== head.index) return [];
  return names.filter((name) => {
    let token = tokens[name.head];
    while (token?.relation === 'conj') token = tokens[token.head];
    return name.place !== null && token?.relation === 'pobj' && token.head === of.index;
  });
}
