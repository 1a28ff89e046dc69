/**
 * Fits the two curves of ingest/5-statement/learned/calibration.json on annotated articles that the scorer was not
 * trained on, by hand: `node dist/…` is not needed, run it with a TypeScript loader:
 *
 *   tsx tests/eval/fit-calibration.ts ../shared/gold/dev > ingest/5-statement/learned/calibration.json
 *
 * Five numbers in all, so that a few hundred statements settle them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRelationScorer } from '../../ingest/2-language/encoder/create-relation-scorer.js';
import { loadRelationModel } from '../../ingest/2-language/encoder/load-relation-model.js';
import type { Candidate } from '../../ingest/5-statement/candidate.js';
import { logOdds, sigmoid } from '../../ingest/5-statement/learned/calibration.js';
import { createLearnedSource } from '../../ingest/5-statement/learned/learned-relations.js';
import { scoreRelations } from '../../ingest/5-statement/learned/score-relations.js';
import { createSources, loadRuleBook } from '../../ingest/5-statement/load-rule-source.js';
import { loadLexicon } from '../../ingest/5-statement/load-rules.js';
import { createReading } from '../../ingest/5-statement/reading.js';
import { alignEntity, goldNamesOf } from '../../src/eval/align-entity.js';
import { calibrationOf } from '../../src/eval/calibration.js';
import { readGold } from '../../src/eval/gold.js';
import { strictKey } from '../../src/eval/predicate-families.js';
import { createArticleResolver } from './support/create-article-resolver.js';

interface Observation {
  /** 1 and then the log-odds. */
  readonly x: readonly number[];
  readonly right: boolean;
  /** Articles of one fold are held out together. */
  readonly fold: number;
}

const FOLDS = 8;

/** What a weight is drawn to, and how strongly. */
interface Pull {
  readonly to: number;
  readonly strength: number;
}

/** Keeps a fit stable. */
const SLIGHT: Pull = { to: 0, strength: 1e-3 };
/**
 * A few hundred statements cannot tell what a rule's own confidence is worth beside the learned score (standard error about
 * 0.25), so that weight is drawn to a half as strongly as they speak.
 */
const RULE_PULLS = [SLIGHT, { to: 0.5, strength: 0.07 }, SLIGHT];
const LEARNED_PULLS = [SLIGHT, SLIGHT];

const folder = process.argv[2] ?? '../shared/gold/dev';
const resolve = await createArticleResolver();
const scorer = await createRelationScorer(loadRelationModel());
const book = loadRuleBook();
const lexicon = loadLexicon();
const sources = createSources(book);
/** Passes both numbers through: a found candidate comes back with the learned score as its confidence. */
const passThrough = createLearnedSource(book, { weigh: (_, score) => score, believe: (score) => score });
const rule: Observation[] = [];
const learned: Observation[] = [];

for (const [i, gold] of (await readGold(folder)).entries()) {
  const text = readFileSync(join(folder, `${gold.id}.txt`), 'utf8');
  const resolved = await resolve(text);
  const reading = createReading(resolved, lexicon, await scoreRelations(resolved, scorer));
  const names = goldNamesOf(gold.entities);
  const goldId = resolved.entities.map((entity) => alignEntity(entity, names)?.id ?? `?${entity.id}`);
  const wanted = new Set(gold.triples.map(({ s, p, o }) => strictKey(s, p, o, '')));
  const keyOf = ({ subject, predicate, object }: Candidate) =>
    strictKey(goldId[subject.entity]!, predicate, goldId[object.entity]!, '');
  const found = sources.reduce<readonly Candidate[]>(
    (earlier, source) => source.propose(reading, earlier),
    [],
  );
  const seen = new Map<string, Observation>();
  passThrough.propose(reading, found).forEach((candidate, place) => {
    const key = keyOf(candidate);
    const own = found[place];
    const x =
      own === undefined
        ? [1, logOdds(candidate.confidence)]
        : [1, logOdds(own.confidence), logOdds(candidate.confidence)];
    const known = seen.get(key);
    if (known !== undefined && (known.x.length > x.length || known.x[1]! >= x[1]!)) return;
    seen.set(key, { x, right: wanted.has(key), fold: i % FOLDS });
  });
  for (const observation of seen.values()) (observation.x.length === 3 ? rule : learned).push(observation);
}

const held = [...heldOut(rule, RULE_PULLS), ...heldOut(learned, LEARNED_PULLS)];
console.error(`${rule.length} found by rules, ${learned.length} by the scorer alone`);
console.error(`expected error on held-out folds: ${calibrationOf(held).expectedError.toFixed(3)}`);
const curves = { rule: fitLogistic(rule, RULE_PULLS), learned: fitLogistic(learned, LEARNED_PULLS) };
console.log(JSON.stringify(curves, null, 2));

/** What the curve of the other folds says of each observation. */
function heldOut(
  observations: readonly Observation[],
  pulls: readonly Pull[],
): { confidence: number; right: boolean }[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitLogistic(
      observations.filter((observation) => observation.fold !== fold),
      pulls,
    );
    return observations
      .filter((observation) => observation.fold === fold)
      .map(({ x, right }) => ({ confidence: probability(x, weights), right }));
  }).flat();
}

function probability(x: readonly number[], weights: readonly number[]): number {
  return sigmoid(x.reduce((sum, value, i) => sum + value * weights[i]!, 0));
}

/** Logistic regression by gradient ascent, weights rounded to 3 digits. @param pulls one for each weight */
function fitLogistic(observations: readonly Observation[], pulls: readonly Pull[]): number[] {
  const STEPS = 20_000;
  const RATE = 0.1;
  const weights = pulls.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = pulls.map(({ to, strength }, i) => strength * (to - weights[i]!));
    for (const { x, right } of observations) {
      const p = probability(x, weights);
      x.forEach((value, i) => {
        gradient[i]! += ((right ? 1 : 0) - p) * (value / observations.length);
      });
    }
    gradient.forEach((slope, i) => {
      weights[i]! += RATE * slope;
    });
  }
  return weights.map((weight) => Number(weight.toFixed(3)));
}
