import type { EntityType } from '../../src/model/types.generated.js';
import { loadWords } from './load-words.js';

/** One kind of common noun; the fields are explained in words/head-nouns.yaml. */
export interface HeadNoun {
  readonly kind: string;
  readonly type: EntityType;
  readonly named: boolean;
  readonly family: string | null;
  readonly also: readonly string[];
  readonly isOpen: boolean;
  readonly isWhole: boolean;
  readonly isPlaced: boolean;
  readonly stands: 'alone' | 'modified' | null;
}

interface Row {
  readonly kind: string;
  readonly type: EntityType;
  readonly named: boolean;
  readonly family?: string;
  readonly also?: readonly string[];
  readonly open?: boolean;
  readonly whole?: boolean;
  readonly placed?: boolean;
  readonly stands?: 'alone' | 'modified';
  readonly nouns: readonly string[];
}

let loaded: ReadonlyMap<string, readonly HeadNoun[]> | undefined;

/** Every kind that a singular noun can be, the first in the file first; empty for a noun that heads no description. */
export function headNounsOf(lemma: string): readonly HeadNoun[] {
  loaded ??= load();
  return loaded.get(lemma) ?? [];
}

/** True when a thing of kind `a` can be called by a noun of kind `b`: "the airline … the company". */
export function isSameKind(a: HeadNoun, b: HeadNoun): boolean {
  return a.kind === b.kind || a.also.includes(b.kind) || b.also.includes(a.kind);
}

function load(): ReadonlyMap<string, readonly HeadNoun[]> {
  const byNoun = new Map<string, HeadNoun[]>();
  for (const row of loadWords<readonly Row[]>('head-nouns')) {
    const noun: HeadNoun = {
      kind: row.kind,
      type: row.type,
      named: row.named,
      family: row.family ?? null,
      also: row.also ?? [],
      isOpen: row.open ?? false,
      isWhole: row.whole ?? false,
      isPlaced: row.placed ?? false,
      stands: row.stands ?? null,
    };
    for (const word of row.nouns) byNoun.set(word, [...(byNoun.get(word) ?? []), noun]);
  }
  return byNoun;
}
