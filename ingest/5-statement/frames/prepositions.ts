import type { Token } from '../../2-language/analysis.js';
import type { RoleCollector } from './frame.js';
import { childrenBy, isRelativePronoun, withConjuncts } from './tree.js';

/**
 * Adds a role for each preposition below `head`, named by its word: "with" → Y in "met with Y". Two in a row give
 * both "out of" and "of"; a preposition coordinated with another ("in and around Y") shares its object.
 */
export function addPrepositions(tokens: readonly Token[], roles: RoleCollector, head: number): void {
  for (const child of childrenBy(tokens, head, 'prep', 'agent', 'dative', 'prt', 'advmod')) {
    const word = tokens[child]!;
    const chained = childrenBy(tokens, child, 'prep');
    if (word.pos !== 'ADP' && chained.length === 0 && word.relation !== 'agent') continue;
    const name = word.form.toLowerCase();
    const objects = objectsOf(tokens, child);
    roles.add(name, objects);
    for (const next of chained) {
      const deeper = objectsOf(tokens, next);
      roles.add(`${name} ${tokens[next]!.form.toLowerCase()}`, deeper);
      roles.add(tokens[next]!.form.toLowerCase(), deeper);
    }
  }
}

function objectsOf(tokens: readonly Token[], preposition: number): number[] {
  const own = childrenBy(tokens, preposition, 'pobj');
  const shared = childrenBy(tokens, preposition, 'conj').flatMap((next) => childrenBy(tokens, next, 'pobj'));
  return [...own, ...shared]
    .filter((object) => !isRelativePronoun(tokens[object]!))
    .flatMap((object) => withConjuncts(tokens, object));
}
