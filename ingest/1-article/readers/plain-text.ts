import { normalizeDate } from '../normalize-date.js';
import type { RawArticle } from '../raw-article.js';

/** Of 300 articles looked at, the longest headline has 126 characters, the shortest opening paragraph 205. */
const MAX_HEADLINE = 160;

/** The date of publication stands at the top or not at all. */
const LINES_WITH_DATE = 4;

/**
 * A text file: the whole of it is the text, the headline included. Title and date are only taken where they are
 * certain: a first line that looks like a headline, and near the top a line that is a date in words or numbers and
 * nothing else ("Friday, July 21, 2017"), or one that begins "date 2022-03-29".
 */
export function readPlainText(text: string): RawArticle {
  const lines = text
    .split(/\r?\n/, 40)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const first = lines[0] ?? '';
  return {
    id: null,
    title: lines.length > 1 && looksLikeHeadline(first) ? first : null,
    publisher: null,
    date:
      lines
        .slice(0, LINES_WITH_DATE)
        .map(dateOfLine)
        .find((date) => date !== null) ?? null,
    url: null,
    language: null,
    text,
  };
}

function looksLikeHeadline(line: string): boolean {
  // "By Jane Roe" and "date 2022-…" come before or after a headline, a full stop ends a sentence of the text.
  return (
    line.length <= MAX_HEADLINE &&
    /\p{L}/u.test(line) &&
    !/[.:;,…]["'”’]?$/.test(line) &&
    !/^by /i.test(line) &&
    dateOfLine(line) === null
  );
}

function dateOfLine(line: string): string | null {
  const labelled = /^date:? (\d{4}-\d{2}-\d{2})\b/i.exec(line)?.[1];
  if (labelled !== undefined) return normalizeDate(labelled);
  return line.length <= 40 ? normalizeDate(line) : null;
}
