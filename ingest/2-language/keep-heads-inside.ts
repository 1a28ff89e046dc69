/**
 * Makes every sentence one tree of its own, in place: further roots and tokens whose head lies in another sentence (both left over
 * from non-projective parses) hang from the sentence's first root, as "dep". `starts[i] === 1` where a sentence begins.
 */
export function keepHeadsInside(heads: Int32Array, labels: string[], starts: Uint8Array): void {
  let first = 0;
  for (let end = 1; end <= heads.length; end++) {
    if (end < heads.length && starts[end] !== 1) continue;
    hangFromRoot(heads, labels, first, end);
    first = end;
  }
}

function hangFromRoot(heads: Int32Array, labels: string[], first: number, end: number): void {
  const isLoose = (i: number) => heads[i] === i || heads[i]! < first || heads[i]! >= end;
  let root = -1;
  for (let i = first; i < end; i++) if (root < 0 && heads[i] === i) root = i;
  for (let i = first; i < end; i++) if (root < 0 && isLoose(i)) root = i;
  for (let i = first; i < end; i++)
    if (i !== root && isLoose(i)) {
      heads[i] = root;
      labels[i] = 'dep';
    }
  heads[root] = root;
  labels[root] = 'ROOT';
}
