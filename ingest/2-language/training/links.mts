// node --import tsx links.mts SHARED OUT: for every anaphor that stages 2 to 4 find in annotated articles, the entities it may take
// up and which of them it does: OUT.json and OUT.f32 (vectors of 384 numbers, little-endian; rows point into them).
// Articles say it of descriptions (every string that refers to an entity is listed), GUM of pronouns too.
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { alignEntity, goldNamesOf, normalizeName } from '../../../src/eval/align-entity.js';
import { type GoldArticle, readGold } from '../../../src/eval/gold.js';
import type { LanguageGold } from '../../../src/eval/language/language-reading.js';
import { readTreebank } from '../../../src/eval/language/read-treebank.js';
import { withHeadsOf } from '../../../src/eval/language/with-heads-of.js';
import { findMentions } from '../../3-mention/find-mentions.js';
import { isPronoun } from '../../4-entity/anaphors/anaphor.js';
import { askLinks, type LinkDraft } from '../../4-entity/anaphors/ask-links.js';
import { resolveCoreference } from '../../4-entity/resolve-coreference.js';
import type { ResolvedArticle } from '../../4-entity/resolved-article.js';
import { retypeEntities } from '../../4-entity/retype-entities.js';
import { createEnglishAnalyzer } from '../create-english-analyzer.js';
import { createTypeScorer } from '../encoder/create-type-scorer.js';
import { linkInputs } from '../encoder/link-inputs.js';
import { loadTypeModel } from '../encoder/load-type-model.js';

const [shared, out] = process.argv.slice(2);
if (!shared || !out) throw new Error('usage: links.mts SHARED OUT');

/** Says which of the options an anaphor takes up, [] for none of them; null when the annotation does not say. */
type Answer = (draft: LinkDraft) => readonly number[] | null;

const analyzer = await createEnglishAnalyzer();
const typer = await createTypeScorer(loadTypeModel());
const vectors = createWriteStream(`${out}.f32`);
const documents: unknown[] = [];

for (const folder of ['train', 'stories', 'dev'])
  for (const gold of await readGold(join(shared, 'gold', folder)))
    if (gold.text !== null)
      await write(`${folder}/${gold.id}`, gold.text, (resolved) => byArticle(gold, resolved));
for (const gold of await readGold(join(import.meta.dirname, 'articles')))
  if (gold.text !== null)
    await write(`articles/${gold.id}`, gold.text, (resolved) => byArticle(gold, resolved));
for (const part of ['gum-train', 'gum-test', 'gum-news-of-gold-dev']) {
  const file = gunzipSync(readFileSync(join(shared, 'data/treebank', `${part}.conllu.gz`))).toString('utf8');
  for (const [i, gold] of readTreebank(file).entries())
    await write(`${part}/${i}`, gold.text, (resolved) => byChains(gold, resolved));
}
vectors.end();
writeFileSync(`${out}.json`, JSON.stringify(documents));

async function write(id: string, text: string, read: (resolved: ResolvedArticle) => Answer): Promise<void> {
  const article = {
    id,
    title: '',
    publisher: null,
    publishedAt: null,
    url: null,
    language: 'en',
    text,
    source: id,
  };
  const analysis = await analyzer.analyze(text);
  const resolved = await retypeEntities(resolveCoreference(article, analysis, findMentions(analysis)), typer);
  const answer = read(resolved);
  const drafts = askLinks(resolved);
  const inputs = linkInputs(
    analysis.encoded!,
    drafts.map(({ question }) => question),
  );
  vectors.write(Buffer.from(inputs.vectors.buffer));
  documents.push({
    id,
    vectors: inputs.vectors.length / 384,
    anaphor: inputs.anaphor,
    entity: inputs.entity,
    nearest: inputs.nearest,
    features: inputs.features,
    options: drafts.map(({ options }) => options.length),
    kinds: drafts.map(({ anaphor }) => anaphor.kind),
    texts: drafts.map(({ anaphor }) =>
      analysis.text.slice(
        analysis.tokens[anaphor.first]!.span.start,
        analysis.tokens[anaphor.last - 1]!.span.end,
      ),
    ),
    names: drafts.map(({ options }) => options.map(({ entity }) => resolved.entities[entity]!.name)),
    proposed: drafts.map(({ options, proposed }) => options.findIndex(({ entity }) => entity === proposed)),
    answers: drafts.map((draft) => answer(draft)),
  });
}

/** By the strings that the annotation lists: it does not list pronouns. */
function byArticle(gold: GoldArticle, { analysis, entities }: ResolvedArticle): Answer {
  const names = goldNamesOf(gold.entities);
  const meant = entities.map((entity) => alignEntity(entity, names)?.id ?? null);
  const ends = new Map<string, Set<string>>();
  for (const { id, name, mentions } of gold.entities)
    for (const text of new Set([name, ...mentions]))
      for (let at = analysis.text.indexOf(text); at >= 0; at = analysis.text.indexOf(text, at + 1)) {
        const key = `${at + text.length}`;
        ends.set(key, (ends.get(key) ?? new Set()).add(`${id}\n${text}`));
      }
  return ({ anaphor, options }) => {
    if (isPronoun(anaphor)) return null;
    const { tokens } = analysis;
    const start = tokens[anaphor.first]!.span.start;
    // An annotated string that ends with the head noun or with the phrase, and begins in the phrase.
    const referents = new Set<string>();
    for (const last of new Set([anaphor.head, anaphor.last - 1])) {
      const { end } = tokens[last]!.span;
      for (const found of ends.get(`${end}`) ?? []) {
        const [id, text] = found.split('\n') as [string, string];
        const isWhole =
          end - text.length <= tokens[anaphor.head]!.span.start && end - text.length >= start - 4;
        if (isWhole && normalizeName(text) !== '') referents.add(id);
      }
    }
    return options.flatMap(({ entity }, i) =>
      meant[entity] !== null && referents.has(meant[entity]!) ? [i] : [],
    );
  };
}

/** By GUM's chains: an entity is in the chain of one of its names. */
function byChains({ chains }: LanguageGold, { analysis, mentions }: ResolvedArticle): Answer {
  const startOf = (head: number) => analysis.tokens[head]!.span.start;
  const named = mentions.filter(({ form }) => form === 'name');
  const chainAt = new Map<number, number>();
  withHeadsOf([named.map(({ span, head }) => ({ span, head: startOf(head) }))], chains ?? []).forEach(
    (chain, i) => {
      for (const { head } of chain) chainAt.set(head, i);
    },
  );
  const chainsOf = new Map<number, Set<number>>();
  for (const { entity, head } of named) {
    const chain = chainAt.get(startOf(head));
    if (chain !== undefined) chainsOf.set(entity, (chainsOf.get(entity) ?? new Set()).add(chain));
  }
  return ({ anaphor, options }) => {
    const chain = chainAt.get(startOf(anaphor.head));
    if (chain === undefined) return [];
    return options.flatMap(({ entity }, i) => (chainsOf.get(entity)?.has(chain) ? [i] : []));
  };
}
