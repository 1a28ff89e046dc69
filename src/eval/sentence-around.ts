import type { Span } from '../model/span.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The range of whole sentences that hold `span`, without surrounding white space; `span` itself when it lies outside
 * the text. Good enough to read by: the extractor's own sentences are not known here.
 */
export function sentenceAround(text: string, span: Span): Span {
  const lineStart = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const lineBreak = text.indexOf('\n', span.end);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  let { start, end } = span;
  for (const { index, segment } of segmenter.segment(text.slice(lineStart, lineEnd))) {
    const from = lineStart + index;
    const trimmed = segment.trimEnd();
    if (from <= span.start && span.start < from + segment.length) start = from;
    if (from < span.end && span.end <= from + segment.length) end = Math.max(span.end, from + trimmed.length);
  }
  return { start, end };
}

/** Where an annotator's quote stands; white space may differ. Null when it is not in the text. */
export function findQuote(text: string, quote: string): Span | null {
  const exact = text.indexOf(quote);
  if (exact !== -1 && quote !== '') return { start: exact, end: exact + quote.length };
  const words = quote.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const match = new RegExp(pattern, 'u').exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
