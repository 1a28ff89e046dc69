import type { Arcs } from './parse-dependencies.js';

const SEPARATOR = '||';

/**
 * Undoes the pseudo-projective transformation in place (Nivre & Nilsson 2005): a token labelled "a||b" moves to the nearest
 * descendant of its head, breadth first, whose label is "b", and is then labelled "a".
 */
export function liftArcs({ heads, labels }: Arcs, isSpace: (token: number) => boolean): void {
  let children: number[][] | undefined;
  for (let token = 0; token < labels.length; token++) {
    const label = labels[token]!;
    const at = label.indexOf(SEPARATOR);
    if (at < 0) continue;
    children ??= childrenOf(heads);
    const oldHead = heads[token]!;
    const accepts = (t: number) => t !== token && !isSpace(t);
    const head = findDescendant(children, oldHead, label.slice(at + SEPARATOR.length), labels, accepts);
    if (head !== oldHead) {
      children[oldHead]!.splice(children[oldHead]!.indexOf(token), 1);
      children[head]!.push(token);
      children[head]!.sort((a, b) => a - b);
      heads[token] = head;
    }
    labels[token] = label.slice(0, at);
  }
}

function childrenOf(heads: Int32Array): number[][] {
  const children: number[][] = Array.from(heads, () => []);
  heads.forEach((head, token) => {
    if (head !== token) children[head]!.push(token);
  });
  return children;
}

function findDescendant(
  children: readonly number[][],
  top: number,
  label: string,
  labels: readonly string[],
  accepts: (token: number) => boolean,
): number {
  let level = [top];
  while (level.length > 0) {
    const below: number[] = [];
    for (const token of level)
      for (const child of children[token]!) {
        if (!accepts(child)) continue;
        if (labels[child] === label) return child;
        below.push(child);
      }
    level = below;
  }
  return top;
}
