import type { Span } from '../../src/model/span.js';
import type { Analysis } from '../2-language/analysis.js';
import { beforeDate, dateValue, mayHaveDate } from './date-value.js';
import { tagWords } from './tag-words.js';

/** A piece of the text that says when. */
export interface TimeExpression {
  readonly span: Span;
  /** `text.slice(span.start, span.end)`. */
  readonly text: string;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  /** ISO 8601, as exact as the words: 2022-03-29, 2022-03 or 2022; null when they name no point in time. */
  readonly value: string | null;
}

/** A sentence longer than this is no prose, and time expressions in it mean nothing. */
const LONGEST_SENTENCE = 2000;

/** The time expressions of a sentence, by its index, in text order. */
export type DatesOfSentence = (sentence: number) => readonly TimeExpression[];

/**
 * Finds the time expressions of a text with their dates. Relative ones ("on Tuesday", "last year") are counted from
 * `publishedAt` (ISO 8601, or null). A sentence is read when it is first asked for: that takes longer than all rules do.
 */
export function createDateFinder(analysis: Analysis, publishedAt: string | null): DatesOfSentence {
  const known = new Map<number, readonly TimeExpression[]>();
  return (sentence) => {
    const found = known.get(sentence) ?? findDates(analysis, sentence, publishedAt);
    known.set(sentence, found);
    return found;
  };
}

function findDates(analysis: Analysis, sentence: number, publishedAt: string | null): TimeExpression[] {
  const { start: offset, end } = analysis.sentences[sentence]!.span;
  const text = analysis.text.slice(offset, end);
  if (text.length > LONGEST_SENTENCE) return [];
  return offsetsIn(text).map(({ start, length }) => {
    const span = { start: offset + start, end: offset + start + length };
    const found = analysis.text.slice(span.start, span.end);
    return { span, text: found, sentence, value: dateValue(found, publishedAt) };
  });
}

interface Offset {
  readonly start: number;
  readonly length: number;
}

/** What stands before the words that compromise tags as a date and belongs to them: "last" year, "two" months ago. */
const BEFORE = new RegExp(`\\b(${beforeDate().join('|')}|\\d+)\\s+$`, 'iu');
/** compromise takes a bare year for a number. */
const YEAR_AFTER = /\b(in|since|until|till|by|during|from|to|of|after|before)\s+((?:1[5-9]|20)\d\d)\b/giu;

function offsetsIn(text: string): Offset[] {
  const years = [...text.matchAll(YEAR_AFTER)].map((match) => ({
    start: match.index + match[0].length - 4,
    length: 4,
  }));
  // Tagging costs; a sentence without any such word needs none.
  if (!mayHaveDate(text)) return years;
  const tagged = tagWords(text).match('#Date+').json({ offset: true }) as { offset: Offset }[];
  return longestFirst([...tagged.map(({ offset }) => whole(text, offset)), ...years]);
}

/** With the words before it that belong to it, without the punctuation that compromise counts to the word before. */
function whole(text: string, { start, length }: Offset): Offset {
  const piece = text.slice(start, start + length).replace(/[^\p{L}\p{N}]+$/u, '');
  const before = BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, length: piece.length + before };
}
function longestFirst(offsets: readonly Offset[]): Offset[] {
  const kept: Offset[] = [];
  for (const offset of [...offsets].sort((a, b) => b.length - a.length || a.start - b.start)) {
    const isFree = kept.every(
      (one) => offset.start + offset.length <= one.start || one.start + one.length <= offset.start,
    );
    if (isFree && offset.length > 0) kept.push(offset);
  }
  return kept.sort((a, b) => a.start - b.start);
}
