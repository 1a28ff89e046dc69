import type { Token } from '../2-language/analysis.js';

const BEFORE_HEAD =
  /^(det|predet|amod|compound|poss|nummod|nmod|quantmod|advmod|npadvmod|case|punct|neg|ccomp|dep)$/;

/** Tokens [first, last) of a noun phrase; `core` is its end without what follows the head. */
export interface NounPhrase {
  readonly first: number;
  readonly core: number;
  readonly last: number;
}

/** The phrase around a noun: what stands before it and belongs to it, and an "of" phrase after it ("head of the youth wing"). */
export function nounPhraseAt(tokens: readonly Token[], head: number): NounPhrase {
  const core = head + 1;
  return { first: leftEdge(tokens, head), core, last: afterOf(tokens, head) ?? core };
}

function leftEdge(tokens: readonly Token[], head: number): number {
  let first = head;
  const before = (tokens[head]?.children ?? []).filter((child) => child < head).reverse();
  for (const child of before) {
    const token = tokens[child];
    if (token === undefined || !BEFORE_HEAD.test(token.relation)) break;
    first = Math.min(first, leftmost(tokens, child));
  }
  // A dash, bracket or quotation mark at the edge is no part of the phrase.
  while (first < head && !/[\p{L}\p{N}]/u.test(tokens[first]?.form ?? '')) first++;
  return first;
}

function leftmost(tokens: readonly Token[], index: number): number {
  let first = index;
  for (const child of tokens[index]?.children ?? [])
    if (child < index) first = Math.min(first, leftmost(tokens, child));
  return first;
}

function afterOf(tokens: readonly Token[], head: number): number | null {
  const of = tokens[head + 1];
  if (of === undefined || of.form.toLowerCase() !== 'of' || of.head !== head) return null;
  const object = of.children.find((child) => tokens[child]?.relation === 'pobj');
  if (object === undefined || object < of.index) return null;
  return afterOf(tokens, object) ?? object + 1;
}
