import type { EntityType } from '../../src/model/types.generated.js';
import type { FoundMention, NameMention, NominalMention } from '../3-mention/mention-kinds.js';

/** A mention that refers to several entities at once ("the two sides"): index of the mention, one index a referent. */
export interface Plural {
  readonly mention: number;
  readonly referents: readonly number[];
}

/** Which mentions of one article refer to the same thing: a partition of mention indexes that only grows coarser. */
export class Clusters {
  readonly mentions: readonly FoundMention[];
  readonly plurals: Plural[] = [];
  readonly #ownNames = new Map<number, string>();
  readonly #parent: number[];
  readonly #members: number[][];
  /** Names and type of a cluster by its smallest index, as long as nothing joins it: the sieves ask for them again and again. */
  readonly #names = new Map<number, readonly NameMention[]>();
  readonly #types = new Map<number, EntityType>();

  constructor(mentions: readonly FoundMention[]) {
    this.mentions = mentions;
    this.#parent = mentions.map((_, i) => i);
    this.#members = mentions.map((_, i) => [i]);
  }

  /** The smallest index of the cluster that mention `index` is in. */
  of(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    this.#parent[index] = root;
    return root;
  }

  /** Says that two mentions refer to the same thing. */
  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    this.#parent[second] = first;
    this.#members[first] = [...(this.#members[first] ?? []), ...(this.#members[second] ?? [])].sort(
      (x, y) => x - y,
    );
    this.#members[second] = [];
    for (const root of [first, second]) {
      this.#names.delete(root);
      this.#types.delete(root);
    }
  }

  /** Indexes of the cluster's mentions, in text order. */
  members(index: number): readonly number[] {
    return this.#members[this.of(index)] ?? [];
  }

  /** The cluster's names, demonyms among them, in text order. */
  names(index: number): readonly NameMention[] {
    const root = this.of(index);
    const known = this.#names.get(root);
    if (known !== undefined) return known;
    const names = this.members(root).flatMap((i) =>
      this.mentions[i]?.form === 'name' ? [this.mentions[i]] : [],
    );
    this.#names.set(root, names);
    return names;
  }

  nominals(index: number): NominalMention[] {
    return this.members(index).flatMap((i) =>
      this.mentions[i]?.form === 'nominal' ? [this.mentions[i]] : [],
    );
  }

  /** That of most of its names, of the first of them when they are as many; of its first mention when it has none. */
  type(index: number): EntityType {
    const root = this.of(index);
    const type = this.#types.get(root) ?? this.#countType(root);
    this.#types.set(root, type);
    return type;
  }

  #countType(index: number): EntityType {
    const counts = new Map<EntityType, number>();
    for (const { type } of this.names(index)) counts.set(type, (counts.get(type) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const type = [...counts].find(([, count]) => count === most)?.[0];
    return type ?? this.mentions[this.members(index)[0] ?? index]?.type ?? 'Organization';
  }

  /** True when the cluster will be an entity: it has a name, or a description that is specific by itself. */
  isNamed(index: number): boolean {
    return this.names(index).some((name) => !name.isHint) || this.ownName(index) !== null;
  }

  /** Makes a description an entity of its own: "the government". */
  establish(index: number, name: string): void {
    this.#ownNames.set(index, name);
  }

  /** The name of the entity that one of its descriptions is by itself; null when none is. */
  ownName(index: number): string | null {
    for (const i of this.members(index)) {
      const mention = this.mentions[i];
      const name = this.#ownNames.get(i) ?? (mention?.form === 'nominal' ? mention.ownName : null);
      if (name !== null) return name;
    }
    return null;
  }

  /** The first index of every cluster, in text order. */
  all(): number[] {
    return this.mentions.flatMap((_, i) => (this.of(i) === i ? [i] : []));
  }
}
