import type { Analysis, Token } from '../2-language/analysis.js';
import { continuesOverOf, labelByWords, listsTopics } from './name-heads.js';
import { isCapitalized, type NameRange } from './name-range.js';
import { isNameless } from './nameless.js';
import { placeOf } from './place-of.js';

/** Names of institutions hold more words than this only in error. */
const LONGEST = 14;
const JOINED_SCORE = 0.8;

/**
 * The names that go on over "of", "for" or "on" after a word such as "Ministry": "Bank of England", "Ministry of
 * Education, Science and Technology", "Council on American-Islamic Relations"; never shorter than the name in `ranges`
 * that the word is in ("European Bank for Reconstruction and Development"). Only these; in text order.
 */
export function joinNameParts(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const { tokens } = analysis;
  const joined: NameRange[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const token = tokens[head];
    if (token === undefined || !isCapitalized(token.form) || !continuesOverOf(token.form)) continue;
    const end = endOf(tokens, head);
    if (end === head + 1) continue;
    const around = ranges.find((range) => range.first <= head && head < range.last);
    const last = Math.max(end, around?.last ?? end);
    if (around?.label === 'PER') continue;
    const first = around?.first ?? startOf(tokens, head);
    const forms = tokens.slice(first, last).map((one) => one.form);
    const label =
      labelByWords(forms.slice(0, head + 1 - first)) ??
      labelByWords([token.form, ...forms]) ??
      around?.label ??
      'ORG';
    joined.push({ first, last, label: label === 'NORP' ? 'ORG' : label, score: JOINED_SCORE });
    head = last - 1;
  }
  return joined;
}

function endOf(tokens: readonly Token[], head: number): number {
  if (!/^(of|for|on)$/.test(tokens[head + 1]?.form ?? '')) return head + 1;
  let last = afterCapitals(tokens, skipThe(tokens, head + 2));
  if (last === skipThe(tokens, head + 2)) return head + 1;
  if (tokens[last]?.form === 'of') {
    const next = afterCapitals(tokens, skipThe(tokens, last + 1));
    if (next > skipThe(tokens, last + 1)) last = next;
  }
  if (!listsTopics(tokens[head]?.form ?? '')) return last;
  const topic = tokens.slice(head + 2, last).map((token) => token.form);
  // "Society of Canada, and Klingon Assault Group": a country is no topic.
  if (placeOf(topic.join(' ')) !== null) return last;
  return afterList(tokens, last);
}

/** "Education, Science and Technology": commas only when an "and" ends the list. */
function afterList(tokens: readonly Token[], from: number): number {
  let last = from;
  let end = from;
  while (end - from < LONGEST) {
    const separator = tokens[end]?.form ?? '';
    const isEnd = separator === 'and' || separator === '&';
    if (!isEnd && separator !== ',') break;
    const isOxford = separator === ',' && tokens[end + 1]?.form === 'and';
    const start = skipThe(tokens, end + (isOxford ? 2 : 1));
    const next = afterCapitals(tokens, start);
    if (next === start || /^\p{Lu}{2,}$/u.test(tokens[start]?.form ?? '')) break;
    end = next;
    if (isEnd || isOxford) {
      last = end;
      break;
    }
  }
  return last;
}

function skipThe(tokens: readonly Token[], index: number): number {
  return tokens[index]?.form === 'the' ? index + 1 : index;
}

function afterCapitals(tokens: readonly Token[], from: number): number {
  let last = from;
  while (isNameWord(tokens[last]) && tokens[last]?.sentence === tokens[from]?.sentence) last++;
  return last;
}

function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isCapitalized(token.form) || token.tag === 'HYPH') &&
    !isNameless(token.form) &&
    /^(PROPN|ADJ|NOUN|PUNCT|VERB)$/.test(token.pos)
  );
}

/** The capitalised words before that belong to the head: "European" in "European Court of Justice". */
function startOf(tokens: readonly Token[], head: number): number {
  let first = head;
  while (
    isNameWord(tokens[first - 1]) &&
    tokens[first - 1]?.head === head &&
    tokens[first - 1]?.sentence === tokens[head]?.sentence
  )
    first--;
  return first;
}
