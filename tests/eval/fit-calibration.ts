/**
 * Fits the two curves of ingest/5-statement/learned/calibration.json on annotated articles that the scorer was not trained on, by
 * hand, with a TypeScript loader:
 *
 *   tsx tests/eval/fit-calibration.ts ingest/2-language/training/held-out ../shared/gold/dev > calibration.json
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRelationScorer } from '../../ingest/2-language/encoder/create-relation-scorer.js';
import { loadRelationModel } from '../../ingest/2-language/encoder/load-relation-model.js';
import type { Candidate } from '../../ingest/5-statement/candidate.js';
import {
  believe,
  type CurveWeights,
  FEATURES,
  featuresOf,
} from '../../ingest/5-statement/learned/calibration.js';
import { createLearnedSource } from '../../ingest/5-statement/learned/learned-relations.js';
import { scoreRelations } from '../../ingest/5-statement/learned/score-relations.js';
import type { Signs } from '../../ingest/5-statement/learned/signs.js';
import { createSources, loadRuleBook } from '../../ingest/5-statement/load-rule-source.js';
import { loadLexicon } from '../../ingest/5-statement/load-rules.js';
import { createReading } from '../../ingest/5-statement/reading.js';
import { alignEntity, goldNamesOf } from '../../src/eval/align-entity.js';
import { calibrationOf } from '../../src/eval/calibration.js';
import { type GoldArticle, readGold } from '../../src/eval/gold.js';
import { strictKey } from '../../src/eval/predicate-families.js';
import { createArticleResolver } from './support/create-article-resolver.js';

interface Observation {
  readonly signs: Signs;
  readonly features: readonly number[];
  readonly right: boolean;
  /** Articles of one fold are held out together. */
  readonly fold: number;
}

const FOLDS = 8;
/** How strongly every weight but the bias is drawn to 0; flat from 0.001 to 0.01 on held-out folds. */
const PULL = 0.003;

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name a folder of annotated articles');
const resolve = await createArticleResolver();
const scorer = await createRelationScorer(loadRelationModel());
const book = loadRuleBook();
const lexicon = loadLexicon();
const sources = createSources(book);

const observations: Observation[] = [];
for (const folder of folders) {
  const articles = await readGold(folder);
  for (const [i, gold] of articles.entries()) observations.push(...(await observe(folder, gold, i % FOLDS)));
}
const byRule = observations.filter(({ signs }) => signs.rule !== null);
const learned = observations.filter(({ signs }) => signs.rule === null);
console.error(`${byRule.length} found by rules, ${learned.length} by the scorer alone`);
const held = [...heldOut(byRule), ...heldOut(learned)];
console.error(`expected error on held-out folds: ${calibrationOf(held).expectedError.toFixed(3)}`);
console.error(`surprise on held-out folds: ${surpriseOf(held).toFixed(1)} nats`);
console.log(JSON.stringify({ rule: fitCurve(byRule), learned: fitCurve(learned) }, null, 2));

/** What is proposed for one article, each triple once: as the rule that is surest of it sees it. */
async function observe(folder: string, gold: GoldArticle, fold: number): Promise<Observation[]> {
  const resolved = await resolve(readFileSync(join(folder, `${gold.id}.txt`), 'utf8'));
  const reading = createReading(resolved, lexicon, await scoreRelations(resolved, scorer));
  const names = goldNamesOf(gold.entities);
  const goldId = resolved.entities.map((entity) => alignEntity(entity, names)?.id ?? `?${entity.id}`);
  const wanted = new Set(gold.triples.map(({ s, p, o }) => strictKey(s, p, o, '')));
  const found = sources.reduce<readonly Candidate[]>(
    (earlier, source) => source.propose(reading, earlier),
    [],
  );
  const all: Signs[] = [];
  const candidates = createLearnedSource(book, (signs) => all.push(signs)).propose(reading, found);
  const best = new Map<string, Signs>();
  candidates.forEach(({ subject, predicate, object }, i) => {
    const key = strictKey(goldId[subject.entity]!, predicate, goldId[object.entity]!, '');
    if (rankOf(all[i]!) > rankOf(best.get(key))) best.set(key, all[i]!);
  });
  return [...best].map(([key, signs]) => ({
    signs,
    features: featuresOf(signs),
    right: wanted.has(key),
    fold,
  }));
}

/** Of what the rules found the surest comes first, then what the scorer found. */
function rankOf(signs: Signs | undefined): number {
  if (signs === undefined) return -1;
  return signs.rule === null ? signs.score : 1 + signs.rule;
}

/** What the curve of the other folds says of each observation. */
function heldOut(observations: readonly Observation[]): { confidence: number; right: boolean }[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitCurve(observations.filter((observation) => observation.fold !== fold));
    return observations
      .filter((observation) => observation.fold === fold)
      .map(({ features, right }) => ({ confidence: believe(features, weights), right }));
  }).flat();
}

function surpriseOf(predictions: readonly { confidence: number; right: boolean }[]): number {
  return predictions.reduce(
    (sum, { confidence, right }) => sum - Math.log(right ? confidence : 1 - confidence),
    0,
  );
}

/** Logistic regression by gradient ascent with momentum; weights are rounded to 3 digits, those that are 0 left out. */
function fitCurve(observations: readonly Observation[]): CurveWeights {
  const STEPS = 2000;
  const RATE = 0.05;
  const MOMENTUM = 0.9;
  const weights = FEATURES.map(() => 0);
  const speed = FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (FEATURES[i] === 'bias' ? 0 : -PULL * weight));
    for (const { features, right } of observations) {
      const miss = ((right ? 1 : 0) - sigmoidOf(features, weights)) / observations.length;
      for (let i = 0; i < slope.length; i++) slope[i]! += miss * features[i]!;
    }
    for (let i = 0; i < slope.length; i++) {
      speed[i] = MOMENTUM * speed[i]! + RATE * slope[i]!;
      weights[i]! += speed[i]!;
    }
  }
  const named = FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))] as const);
  return Object.fromEntries(named.filter(([, weight]) => weight !== 0));
}

function sigmoidOf(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!;
  return 1 / (1 + Math.exp(-sum));
}
