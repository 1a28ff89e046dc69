import type { Article } from '../../src/model/article.js';

/** An article of which nothing is known but its text. */
export function articleOf(text: string): Article {
  return {
    id: 'example',
    title: '',
    publisher: null,
    publishedAt: null,
    url: null,
    language: 'en',
    text,
    source: 'example',
  };
}
