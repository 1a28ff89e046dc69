/**
 * A verb or noun with what takes part in it, the same whether the text says "X visited Y", "Y was visited by X",
 * "X, who visited Y", "X's visit to Y" or "X paid a visit to Y".
 */
export interface Frame {
  readonly kind: 'verb' | 'noun';
  /** The token that carries it. */
  readonly head: number;
  /** Lemma with its particle: "pull out", "visit". */
  readonly lemma: string;
  /**
   * Head tokens of the participants by role, coordination distributed, in text order.
   * Verbs: agent, patient, recipient, theme, complement, the heads of an infinitive or a claim below it, and
   * prepositions ("with", "out of").
   * Nouns: possessor, modifier, holder (agent of the verb that carries the noun), bearer (who the noun describes)
   * and prepositions.
   */
  readonly roles: ReadonlyMap<string, readonly number[]>;
}

/** Collects participants by role while a frame is built. */
export class RoleCollector {
  readonly #roles = new Map<string, number[]>();

  add(role: string, tokens: readonly number[]): void {
    const known = this.#roles.get(role) ?? [];
    const all = [...new Set([...known, ...tokens])].sort((a, b) => a - b);
    if (all.length > 0) this.#roles.set(role, all);
  }

  has(role: string): boolean {
    return this.#roles.has(role);
  }

  get(role: string): readonly number[] {
    return this.#roles.get(role) ?? [];
  }

  finish(): ReadonlyMap<string, readonly number[]> {
    return this.#roles;
  }
}
