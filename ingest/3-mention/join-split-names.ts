import type { Analysis, Name, Token } from '../2-language/analysis.js';
import { isCapitalized, textOfRange } from './name-range.js';
import { placeOf } from './place-of.js';

/** A one-word name that the model is less sure of may be the surname of the person named before it. */
const UNSURE = 0.8;

/**
 * The names of the analysis with those put together that its model cut within a word ("Rhein-" + "Neckar Kurier",
 * "Pyo Seung-" + "min") or between first name and surname ("Tengiz" + "Mikeladze"). In text order.
 */
export function joinSplitNames({ tokens, text, names }: Analysis): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before !== undefined && isContinued(tokens, text, before, name)) {
      joined[joined.length - 1] = merge(before, name);
    } else joined.push(name);
    const last = joined.at(-1);
    if (last !== undefined) joined[joined.length - 1] = withSyllable(tokens, last);
  }
  return joined;
}

function isContinued(tokens: readonly Token[], text: string, before: Name, name: Name): boolean {
  if (before.label === 'NORP' || name.label === 'NORP') return false;
  // "Russia-Ukraine war": two names.
  if (placeOf(textOfRange(text, tokens, name)) !== null) return false;
  const gap = text.slice(tokens[before.last - 1]?.span.end, tokens[name.first]?.span.start);
  const isCut = gap === '-' || (gap === '' && isHyphen(tokens[before.last - 1]));
  return isCut || (gap === ' ' && isSurname(tokens, before, name));
}

function isSurname(tokens: readonly Token[], before: Name, name: Name): boolean {
  const isOneWord = before.last - before.first === 1 && name.last - name.first === 1;
  if (before.label !== 'PER' || !isOneWord || !isCapitalized(tokens[before.first]?.form ?? '')) return false;
  return name.label === 'PER' || name.score < UNSURE;
}

function merge(a: Name, b: Name): Name {
  const isSplitPerson = b.first === a.last && a.label === 'PER';
  const label = isSplitPerson || a.score > b.score ? a.label : b.label;
  return { first: a.first, last: b.last, label, score: Math.max(a.score, b.score) };
}

/** "Pyo Seung" goes on with "-min": a person of two words before a hyphen and a lower-case word that is no participle. */
function withSyllable(tokens: readonly Token[], name: Name): Name {
  const end = isHyphen(tokens[name.last - 1]) ? name.last - 1 : name.last;
  const [before, hyphen, next] = tokens.slice(end - 1, end + 2);
  if (name.label !== 'PER' || end - name.first < 2 || !isHyphen(hyphen)) return name;
  const isTight = before?.span.end === hyphen?.span.start && hyphen?.span.end === next?.span.start;
  const isSyllable = /^\p{Ll}{1,5}$/u.test(next?.form ?? '') && !/^(VB|JJ|RB|IN)/.test(next?.tag ?? '');
  return isTight && isSyllable ? { ...name, last: end + 2 } : name;
}

function isHyphen(token: Token | undefined): boolean {
  return token?.form === '-';
}
