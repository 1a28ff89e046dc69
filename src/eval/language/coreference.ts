import { munkres } from 'munkres';
import type { ReadMention } from './language-reading.js';

/** Sums of a coreference measure over texts: recall is `found / gold` of the first pair, precision of the second. */
export interface CoreferenceSums {
  readonly recall: readonly [right: number, all: number];
  readonly precision: readonly [right: number, all: number];
}

export interface CoreferenceScore {
  readonly muc: CoreferenceSums;
  readonly bCubed: CoreferenceSums;
  readonly ceafE: CoreferenceSums;
}

type Chain = ReadonlySet<number>;

/**
 * MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAFe with φ4 (Luo 2005), as the CoNLL-2012 reference scorer
 * counts them: chains of one mention are left out, and mentions are the same when their heads are.
 */
export function scoreCoreference(
  gold: readonly (readonly ReadMention[])[],
  found: readonly (readonly ReadMention[])[],
): CoreferenceScore {
  const key = chainsOf(gold);
  const response = chainsOf(found);
  return {
    muc: { recall: muc(key, response), precision: muc(response, key) },
    bCubed: { recall: bCubed(key, response), precision: bCubed(response, key) },
    ceafE: ceafE(key, response),
  };
}

/** Mean of the three F1, 0..1. */
export function conllF1(scores: readonly CoreferenceScore[]): number {
  const measures = (['muc', 'bCubed', 'ceafE'] as const).map((name) => f1Of(scores.map((s) => s[name])));
  return measures.reduce((sum, f1) => sum + f1, 0) / measures.length;
}

/** F1 of the sums over texts, 0..1. */
export function f1Of(sums: readonly CoreferenceSums[]): number {
  const share = (side: 'recall' | 'precision') => {
    const all = sums.reduce((sum, s) => sum + s[side][1], 0);
    return all === 0 ? 0 : sums.reduce((sum, s) => sum + s[side][0], 0) / all;
  };
  const [recall, precision] = [share('recall'), share('precision')];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function chainsOf(chains: readonly (readonly ReadMention[])[]): Chain[] {
  return chains.map((chain) => new Set(chain.map(({ head }) => head))).filter(({ size }) => size > 1);
}

/** Links of `key` that `response` keeps: a chain in n pieces keeps size − n of its size − 1. */
function muc(key: readonly Chain[], response: readonly Chain[]): [number, number] {
  const owner = ownersOf(response);
  let kept = 0;
  let links = 0;
  for (const chain of key) {
    const pieces = new Set<number>();
    let alone = 0;
    for (const mention of chain) {
      const piece = owner.get(mention);
      if (piece === undefined) alone += 1;
      else pieces.add(piece);
    }
    kept += chain.size - pieces.size - alone;
    links += chain.size - 1;
  }
  return [kept, links];
}

/** For each mention of `key`, the share of its chain that `response` keeps with it. */
function bCubed(key: readonly Chain[], response: readonly Chain[]): [number, number] {
  const owner = ownersOf(response);
  let right = 0;
  let mentions = 0;
  for (const chain of key) {
    const together = new Map<number, number>();
    for (const mention of chain) {
      const piece = owner.get(mention);
      if (piece !== undefined) together.set(piece, (together.get(piece) ?? 0) + 1);
    }
    for (const count of together.values()) right += count ** 2 / chain.size;
    mentions += chain.size;
  }
  return [right, mentions];
}

/** Best one-to-one assignment of chains, each pair worth 2 × shared / (size + size). */
function ceafE(key: readonly Chain[], response: readonly Chain[]): CoreferenceSums {
  if (key.length === 0 || response.length === 0) {
    return { recall: [0, key.length], precision: [0, response.length] };
  }
  const similarity = key.map((k) =>
    response.map((r) => (2 * [...k].filter((mention) => r.has(mention)).length) / (k.size + r.size)),
  );
  const total = munkres(similarity.map((row) => row.map((value) => -value))).reduce(
    (sum, [k, r]) => sum + similarity[k]![r]!,
    0,
  );
  return { recall: [total, key.length], precision: [total, response.length] };
}

function ownersOf(chains: readonly Chain[]): Map<number, number> {
  const owners = new Map<number, number>();
  chains.forEach((chain, number) => {
    for (const mention of chain) owners.set(mention, number);
  });
  return owners;
}
