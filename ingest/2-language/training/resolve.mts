// node --import tsx resolve.mts SHARED OUT.json: what stages 2 to 4 make of the annotated articles, so that the relation head
// also trains on entities as they are found: article -> [{name, type, aliases, mentions: [[start, end, form]]}].
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../../3-mention/find-mentions.js';
import { resolveCoreference } from '../../4-entity/resolve-coreference.js';
import { createEnglishAnalyzer } from '../create-english-analyzer.js';

const [shared, out] = process.argv.slice(2);
if (!shared || !out) throw new Error('usage: resolve.mts SHARED OUT.json');
const analyzer = await createEnglishAnalyzer();
const resolved: Record<string, unknown> = {};
for (const [folder, directory] of [
  ...['train', 'stories', 'dev'].map((name) => [name, join(shared, 'gold', name)] as const),
  ['articles', join(import.meta.dirname, 'articles')] as const,
]) {
  const files = readdirSync(directory).filter((name) => name.endsWith('.txt'));
  for (const file of files.sort()) {
    const text = readFileSync(join(directory, file), 'utf8');
    const id = file.slice(0, -4);
    const article = {
      id,
      title: '',
      publisher: null,
      publishedAt: null,
      url: null,
      language: 'en',
      text,
      source: file,
    };
    const analysis = await analyzer.analyze(text);
    const { entities, mentions } = resolveCoreference(article, analysis, findMentions(analysis));
    resolved[`${folder}/${id}`] = entities.map(({ name, type, aliases }, i) => ({
      name,
      type,
      aliases,
      mentions: mentions
        .filter((mention) => mention.entity === i)
        .map(({ span, form }) => [span.start, span.end, form]),
    }));
  }
}
writeFileSync(out, JSON.stringify(resolved));
