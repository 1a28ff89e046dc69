/** spaCy stops repairing the edges of non-projective trees after this many rounds. */
const MAX_ROUNDS = 11;

/** 1 at the leftmost token of each tree: where the parser begins a sentence. */
export function sentenceStarts(heads: Int32Array): Uint8Array {
  const left = Int32Array.from(heads.keys());
  const right = Int32Array.from(left);
  const widen = (token: number) => {
    const head = heads[token]!;
    left[head] = Math.min(left[head]!, left[token]!);
    right[head] = Math.max(right[head]!, right[token]!);
  };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (let i = 0; i < heads.length; i++) widen(i);
    for (let i = heads.length - 1; i >= 0; i--) widen(i);
    if (headsStayInside(heads, startsOf(heads, left))) break;
  }
  return startsOf(heads, left);
}

function startsOf(heads: Int32Array, left: Int32Array): Uint8Array {
  const starts = new Uint8Array(heads.length);
  heads.forEach((head, token) => {
    if (head === token) starts[left[token]!] = 1;
  });
  return starts;
}

function headsStayInside(heads: Int32Array, starts: Uint8Array): boolean {
  let first = 0;
  for (let end = 1; end <= heads.length; end++) {
    if (end < heads.length && starts[end] === 0) continue;
    for (let i = first; i < end; i++) if (heads[i]! < first || heads[i]! >= end) return false;
    first = end;
  }
  return true;
}
