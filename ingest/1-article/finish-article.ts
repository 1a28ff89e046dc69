import type { Article } from '../../src/model/article.js';
import { InputError } from '../../src/model/errors.js';
import { articleIdOf } from '../../src/model/ids.js';
import { cleanText } from './clean-text.js';
import { normalizeDate } from './normalize-date.js';
import type { RawArticle } from './raw-article.js';
import type { ReadResult } from './read-result.js';

export interface Origin {
  /** The id when the article itself names none. */
  readonly stem: string;
  /** Where it was read, as the user named it. */
  readonly source: string;
  /** The language when the article itself names none. */
  readonly language: string;
}

/**
 * Makes the article of what a reader found, with a warning before it when its date cannot be read.
 * @throws InputError when there is no text
 */
export function finishArticle(raw: RawArticle, { stem, source, language }: Origin): ReadResult[] {
  const text = cleanText(raw.text);
  if (text.trim() === '') throw new InputError('there is no text in it');
  const publishedAt = raw.date === null ? null : normalizeDate(raw.date);
  const article: Article = {
    id: articleIdOf(cleanText(raw.id ?? stem)),
    title: oneLine(raw.title ?? ''),
    publisher: raw.publisher === null ? null : oneLine(raw.publisher),
    publishedAt,
    url: raw.url,
    language: raw.language ?? language,
    text,
    source,
  };
  if (raw.date === null || publishedAt !== null) return [{ article }];
  const message = `the date "${raw.date}" is not understood and left out. Write it as 2022-03-29 or 2022-03-29T18:30:00Z`;
  return [{ warning: { place: source, message } }, { article }];
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
