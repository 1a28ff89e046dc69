// node --import tsx extract-learned.mts GOLD_FOLDER > predicted.jsonl: what the relation head alone finds, on the entities of
// stages 2 to 4, in the form that gold/score.mjs reads. Statements over 0.05, all affirmed and actual.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSchema } from '../../../src/schema/load-schema.js';
import { findMentions } from '../../3-mention/find-mentions.js';
import { resolveCoreference } from '../../4-entity/resolve-coreference.js';
import type { Analysis } from '../analysis.js';
import { createEnglishAnalyzer } from '../create-english-analyzer.js';
import { createRelationScorer } from '../encoder/create-relation-scorer.js';
import { loadRelationModel } from '../encoder/load-relation-model.js';

const FLOOR = 0.05;
const folder = process.argv[2];
if (!folder) throw new Error('usage: extract-learned.mts GOLD_FOLDER');
const analyzer = await createEnglishAnalyzer();
const scorer = await createRelationScorer(loadRelationModel());
const { relations } = loadSchema();
const spent = { analyze: 0, score: 0, tokens: 0 };

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
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
  let clock = performance.now();
  const lap = (part: 'analyze' | 'score') => {
    spent[part] += performance.now() - clock;
    clock = performance.now();
  };
  const analysis = await analyzer.analyze(text);
  lap('analyze');
  const { entities, mentions } = resolveCoreference(article, analysis, findMentions(analysis));
  const { encoded } = analysis;
  if (encoded === null) throw new Error('The analyzer has no encoder');
  const scored = entities.map(({ type }, i) => ({
    type,
    mentions: mentions
      .filter((mention) => mention.entity === i)
      .map(({ span, form }) => ({ ...tokensOf(analysis, span.start, span.end), form })),
  }));
  clock = performance.now();
  const pairs = await scorer.score(analysis.tokens, encoded, scored);
  lap('score');
  spent.tokens += analysis.tokens.length;
  for (const { name, type, aliases } of entities) print({ kind: 'entity', article: id, name, type, aliases });
  const facts = pairs.flatMap(({ subject, object, scores, sentence }) =>
    scorer.predicates.map((predicate, k) => ({
      subject,
      object,
      predicate,
      sentence,
      confidence: scores[k] as number,
    })),
  );
  const seen = new Set<string>();
  for (const fact of facts
    .filter(({ confidence }) => confidence > FLOOR)
    .sort((a, b) => b.confidence - a.confidence)) {
    const { subject, object, predicate, sentence, confidence } = fact;
    const mirrored = relations.get(predicate)?.symmetric && seen.has(`${object} ${predicate} ${subject}`);
    seen.add(`${subject} ${predicate} ${object}`);
    if (mirrored) continue;
    const { start, end } = analysis.sentences[sentence]?.span ?? { start: 0, end: 0 };
    const named = ({ name, type, aliases }: (typeof entities)[number]) => ({ name, type, aliases });
    print({
      kind: 'statement',
      article: id,
      subject: named(entities[subject]!),
      predicate,
      object: named(entities[object]!),
      polarity: 'affirmed',
      modality: 'actual',
      attributedTo: null,
      evidence: { start, end, quote: text.slice(start, end) },
      confidence,
    });
  }
}
console.error(JSON.stringify(spent));

/** Tokens [first, last) that the span touches. */
function tokensOf({ tokens }: Analysis, start: number, end: number): { first: number; last: number } {
  const first = tokens.findIndex(({ span }) => span.end > start);
  const last = tokens.findIndex(({ span }) => span.start >= end);
  return { first, last: last < 0 ? tokens.length : last };
}

function print(record: unknown): void {
  console.log(JSON.stringify(record));
}
