import type { Span } from '../../src/model/span.js';

/** The first line when it is a headline, which has no full stop; else null. */
export function headlineOf(text: string): Span | null {
  const end = text.includes('\n') ? text.indexOf('\n') : text.length;
  return /[.!?]\s*$/u.test(text.slice(0, end)) ? null : { start: 0, end };
}
