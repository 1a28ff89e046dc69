import { findMentions } from '../../../ingest/3-mention/find-mentions.js';
import { resolveCoreference } from '../../../ingest/4-entity/resolve-coreference.js';
import type { ResolvedArticle } from '../../../ingest/4-entity/resolved-article.js';
import type { Article } from '../../../src/model/article.js';
import { analyze } from '../mention/mentions-in.js';

/** Stages 2 to 4 on a text, with the real analyzer. */
export async function resolve(text: string): Promise<ResolvedArticle> {
  const article: Article = {
    id: 'a',
    title: '',
    publisher: null,
    publishedAt: null,
    url: null,
    language: 'en',
    text,
    source: 'test',
  };
  const analysis = await analyze(text);
  return resolveCoreference(article, analysis, findMentions(analysis));
}

/** Name of each entity → the strings that refer to it, in text order. */
export async function whoIsWho(text: string): Promise<Record<string, string[]>> {
  const { entities } = await resolve(text);
  return Object.fromEntries(
    entities.map(({ name, mentions }) => [name, mentions.map((mention) => mention.text)]),
  );
}

/** The names of the entities that a string of the text refers to. */
export async function referentsOf(mention: string, text: string): Promise<string[]> {
  const { entities, mentions } = await resolve(text);
  return mentions.filter((one) => one.text === mention).map((one) => entities[one.entity]?.name ?? '');
}
