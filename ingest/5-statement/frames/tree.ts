import type { Token } from '../../2-language/analysis.js';

/** Dependents of `token` whose relation is one of `relations`, in text order. */
export function childrenBy(tokens: readonly Token[], token: number, ...relations: string[]): number[] {
  return tokens[token]!.children.filter((child) => relations.includes(tokens[child]!.relation));
}

/** The word and those coordinated with it: "Kyiv, Lviv and Odesa" gives all three from the first. */
export function withConjuncts(tokens: readonly Token[], token: number): number[] {
  const found = [token];
  for (const at of found) {
    for (const child of childrenBy(tokens, at, 'conj')) {
      if (isVerbal(tokens[child]!) === isVerbal(tokens[token]!)) found.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** True for a word that can head a clause. */
export function isVerbal(token: Token): boolean {
  return token.pos === 'VERB' || token.pos === 'AUX';
}

/** True for "to meet". */
export function isInfinitive(tokens: readonly Token[], verb: number): boolean {
  return childrenBy(tokens, verb, 'aux').some((child) => tokens[child]!.tag === 'TO');
}

/** True for "who", "which", "that", "whom", "whose" as a relative pronoun. */
export function isRelativePronoun(token: Token): boolean {
  return /^W(P|P\$|DT)$/.test(token.tag);
}

/** The chain of heads above `token`, nearest first, without itself. */
export function ancestorsOf(tokens: readonly Token[], token: number): number[] {
  const found: number[] = [];
  let at = token;
  while (tokens[at]!.head !== at && found.length < tokens.length) {
    at = tokens[at]!.head;
    found.push(at);
  }
  return found;
}
