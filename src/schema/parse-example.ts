import type { Span } from '../model/span.js';

/** A sentence and where in it the two ends stand. */
export interface ParsedExample {
  readonly text: string;
  readonly subject: Span;
  readonly object: Span;
}

/** Takes `<s>…</s>` and `<o>…</o>` out of an example. Null unless each stands there once, with words in it. */
export function parseExample(example: string): ParsedExample | null {
  const spans = new Map<string, Span>();
  let text = '';
  for (const { 1: mark, 2: words, 3: other } of example.matchAll(/<([so])>(.*?)<\/\1>|([^<]+|<)/g)) {
    if (mark !== undefined && words !== undefined) {
      if (spans.has(mark) || words.trim() === '') return null;
      spans.set(mark, { start: text.length, end: text.length + words.length });
    }
    text += words ?? other ?? '';
  }
  const subject = spans.get('s');
  const object = spans.get('o');
  if (subject === undefined || object === undefined || /[<>]/.test(text)) return null;
  return { text, subject, object };
}
