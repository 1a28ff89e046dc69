import type { Abbreviations } from './lexicon/load-abbreviations.js';
import { FREE, MUST_NOT_START, MUST_START } from './spacy/parse-state.js';
import type { ModelToken } from './spacy/tokenize.js';

/** How far after a quotation a reporting verb is looked for: “Why?” the former minister of justice asked. */
const REPORTING_WINDOW = 7;

/**
 * For each token of a block whether a sentence must, must not or may begin there; where it may, the parser decides. A sentence
 * begins only after a full stop, question or exclamation mark, with closing quotes and brackets, and never in small letters.
 */
export function markSentenceStarts(tokens: readonly ModelToken[], abbreviations: Abbreviations): Uint8Array {
  const marks = new Uint8Array(tokens.length).fill(MUST_NOT_START);
  const closes = findClosers(tokens);
  for (let i = 1; i < tokens.length; i++) {
    if (closes[i] === true) continue;
    if (tokens[i + 1]?.form === ':' && abbreviations.credits.has(tokens[i]!.form)) {
      marks[i] = MUST_START;
      continue;
    }
    let end = i - 1;
    while (end > 0 && closes[end] === true) end--;
    marks[i] = markAfter(tokens, end, i, abbreviations);
  }
  return marks;
}

/** The stop is at `end`, perhaps with closing quotes after it; the token in question is `next`. */
function markAfter(tokens: readonly ModelToken[], end: number, next: number, words: Abbreviations): number {
  const { form } = tokens[end]!;
  const opening = skipOpeners(tokens, next);
  const first = tokens[opening]?.form ?? '';
  if (/^\p{Ll}/u.test(first) && !/^\p{Ll}\p{Lu}/u.test(first)) return MUST_NOT_START;
  if (/^(\.{2,}|\u2026)$/.test(first)) return MUST_NOT_START;
  if (/^[?!]+$/.test(form))
    return isQuotedQuestion(tokens, end, opening, words) ? MUST_NOT_START : MUST_START;
  if (/^(\.{2,}|\u2026)$/.test(form))
    return next > end + 1 && tokens[next - 1]!.form === ']' ? MUST_NOT_START : FREE;
  if (!form.endsWith('.') || /^[)\]]/.test(first)) return MUST_NOT_START;
  return markAfterStop(tokens, end, first, words, next > end + 1);
}

function markAfterStop(
  tokens: readonly ModelToken[],
  end: number,
  first: string,
  words: Abbreviations,
  isQuoted: boolean,
): number {
  const word = wordBeforeStop(tokens, end);
  // "1. Open the door", "a. Open the door": an item's number at the start of a block.
  if (/^(\d{1,3}|\p{L})$/u.test(word.form) && word.index === 0) return MUST_NOT_START;
  if (isQuoted || word.form === '') return MUST_START;
  if (words.beforeNames.has(word.form)) return MUST_NOT_START;
  if (/^\d/.test(first) && (words.beforeNumbers.has(word.form) || words.anywhere.has(word.form)))
    return MUST_NOT_START;
  const isInitial = /^\p{Lu}(\.-?\p{Lu})*$/u.test(word.form);
  if (!isInitial && !words.anywhere.has(word.form)) return MUST_START;
  if (words.openers.has(first)) return MUST_START;
  // "John F. Kennedy": one initial inside a name.
  return /^\p{Lu}$/u.test(word.form) && /^\p{Lu}/u.test(tokens[word.index - 1]?.form ?? '')
    ? MUST_NOT_START
    : FREE;
}

/** What stands before the stop, which may be part of its token ("Mr.") or a token of its own ("Hon" + "."). */
function wordBeforeStop(tokens: readonly ModelToken[], end: number): { form: string; index: number } {
  const { form } = tokens[end]!;
  if (form !== '.') return { form: form.slice(0, -1), index: end };
  const before = tokens[end - 1];
  if (before === undefined || before.spaceAfter) return { form: '', index: end };
  return { form: before.form.replace(/\.$/, ''), index: end - 1 };
}

/** “Why?” Smith asked: the question stands in quotes and a reporting verb follows before anything ends. */
function isQuotedQuestion(
  tokens: readonly ModelToken[],
  end: number,
  next: number,
  words: Abbreviations,
): boolean {
  if (!/^["']+$/.test(tokens[end + 1]?.form ?? '') || next === end + 1) return false;
  for (const { form } of tokens.slice(next, next + REPORTING_WINDOW)) {
    if (words.reportingVerbs.has(form)) return true;
    if (/^[.?!:;"]/.test(form)) return false;
  }
  return false;
}

function skipOpeners(tokens: readonly ModelToken[], from: number): number {
  let i = from;
  while (i < tokens.length - 1 && /^["'([{-]+$/.test(tokens[i]!.form)) i++;
  return i;
}

/** Quotes and brackets that close: a straight quote does when it touches the word before it and not the one after. */
function findClosers(tokens: readonly ModelToken[]): boolean[] {
  let isOpen = false;
  return tokens.map(({ form, spaceAfter }, i) => {
    if (/^[)\]}]+$/.test(form)) return true;
    if (!/^["']+$/.test(form)) return false;
    const touchesBefore = i > 0 && !tokens[i - 1]!.spaceAfter;
    const touchesAfter = i < tokens.length - 1 && !spaceAfter;
    const closes = touchesBefore === touchesAfter ? isOpen : touchesBefore;
    if (form === '"') isOpen = !closes;
    return closes;
  });
}
