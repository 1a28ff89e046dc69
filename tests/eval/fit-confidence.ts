import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate } from '../../ingest/5-statement/candidate.js';
import type { ConfidenceModel, Count } from '../../ingest/5-statement/confidence-model.js';
import { countRules, featuresOf, tripleOf } from '../../ingest/5-statement/estimate-confidence.js';
import { createSources, loadRuleBook } from '../../ingest/5-statement/load-rule-source.js';
import { loadLexicon } from '../../ingest/5-statement/load-rules.js';
import { qualify } from '../../ingest/5-statement/qualify.js';
import { createReading, entityOf, type Reading } from '../../ingest/5-statement/reading.js';
import { alignEntity, goldNamesOf } from '../../src/eval/align-entity.js';
import { type GoldArticle, readGold } from '../../src/eval/gold.js';
import { sortedSet } from '../../src/model/compare-text.js';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { createArticleResolver } from './support/create-article-resolver.js';

/** A candidate on a training article, judged. */
interface Judged {
  readonly fold: number;
  readonly reading: Reading;
  readonly candidate: Candidate;
  readonly rules: number;
  readonly isRight: boolean;
}

/** A candidate as the regression sees it. */
interface Row {
  readonly features: Readonly<Record<string, number>>;
  readonly target: number;
}

/** Rules are weighed on articles on which they were not counted. */
const FOLDS = 5;
const STEPS = 4000;
const RATE = 0.5;
const RIDGE = 0.0005;

/**
 * Writes ingest/5-statement/confidence.json from folders of annotated articles:
 * `tsx tests/eval/fit-confidence.ts FOLDER…`. Deterministic.
 */
async function main(folders: readonly string[]): Promise<void> {
  const judged = await judgeFolders(folders);
  const rows = Array.from({ length: FOLDS }, (_, fold): Row[] => {
    const counts = countRight(judged.filter((each) => each.fold !== fold));
    return judged
      .filter((each) => each.fold === fold)
      .map(({ reading, candidate, rules, isRight }) => ({
        features: featuresOf(reading, candidate, rules, counts),
        target: isRight ? 1 : 0,
      }));
  }).flat();
  const model: ConfidenceModel = { ...countRight(judged), weights: fitLogistic(rows) };
  const path = join(PACKAGE_ROOT, 'ingest', '5-statement', 'confidence.json');
  await writeFile(path, `${JSON.stringify(model, null, 1)}\n`);
  process.stdout.write(
    `${judged.length} candidates, ${(100 * model.base).toFixed(1)} % right; wrote ${path}\n`,
  );
}

async function judgeFolders(folders: readonly string[]): Promise<Judged[]> {
  const resolve = await createArticleResolver();
  const book = loadRuleBook();
  const lexicon = loadLexicon();
  const sources = createSources(book);
  const judged: Judged[] = [];
  const articles = (await Promise.all(folders.map(readGold))).flat();
  for (const [i, gold] of articles.entries()) {
    if (gold.text === null) continue;
    const reading = createReading(await resolve(gold.text), lexicon);
    const candidates = sources.reduce<readonly Candidate[]>(
      (found, source) => source.propose(reading, found),
      [],
    );
    const rulesOf = countRules(candidates);
    const isRight = judge(reading, gold, (predicate) => book.signatures.get(predicate)?.symmetric === true);
    for (const candidate of candidates) {
      const rules = rulesOf.get(tripleOf(candidate))!.size;
      judged.push({ fold: i % FOLDS, reading, candidate, rules, isRight: isRight(candidate) });
    }
  }
  return judged;
}

/** As `newsgraph eval` counts: both ends aligned, same predicate and polarity; WORKS_FOR is taken for HOLDS_POSITION. */
function judge(
  reading: Reading,
  gold: GoldArticle,
  isSymmetric: (predicate: Candidate['predicate']) => boolean,
): (candidate: Candidate) => boolean {
  const names = goldNamesOf(gold.entities);
  const aligned = reading.resolved.entities.map((entity) => alignEntity(entity, names)?.id);
  const keyOf = (s: string, predicate: Candidate['predicate'], o: string, polarity: string): string => {
    const ends = isSymmetric(predicate) ? [s, o].sort() : [s, o];
    return [...ends, predicate === 'WORKS_FOR' ? 'HOLDS_POSITION' : predicate, polarity].join(' ');
  };
  const known = new Set(gold.triples.map(({ s, p, o, polarity }) => keyOf(s, p, o, polarity)));
  return (candidate) => {
    const s = aligned[reading.resolved.entities.indexOf(entityOf(reading, candidate.subject))];
    const o = aligned[reading.resolved.entities.indexOf(entityOf(reading, candidate.object))];
    if (s === undefined || o === undefined) return false;
    return known.has(keyOf(s, candidate.predicate, o, qualify(reading, candidate).polarity));
  };
}

function countRight(judged: readonly Judged[]): ConfidenceModel {
  const rules = new Map<string, Count>();
  const words = new Map<string, Count>();
  for (const { reading, candidate, isRight } of judged) {
    count(rules, candidate.rule, isRight);
    count(words, `${candidate.rule} ${reading.tokens[candidate.head]!.lemma.toLowerCase()}`, isRight);
  }
  const frequent = [...words].filter(([word, { all }]) => all > 1 && !word.startsWith('places/'));
  const right = judged.filter(({ isRight }) => isRight).length;
  return {
    base: round(right / judged.length),
    rules: inOrder(rules),
    words: inOrder(new Map(frequent)),
    weights: {},
  };
}

function count(counts: Map<string, Count>, key: string, isRight: boolean): void {
  const { right, all } = counts.get(key) ?? { right: 0, all: 0 };
  counts.set(key, { right: right + (isRight ? 1 : 0), all: all + 1 });
}

function inOrder(counts: ReadonlyMap<string, Count>): Record<string, Count> {
  return Object.fromEntries(sortedSet(counts.keys()).map((key) => [key, counts.get(key)!]));
}

/** Plain gradient descent: few features, same result everywhere. */
function fitLogistic(rows: readonly Row[]): Record<string, number> {
  const names = Object.keys(rows[0]!.features);
  const inputs = rows.map(({ features }) => names.map((name) => features[name]!));
  let weights: number[] = names.map((name) => (name === 'rule' ? 1 : 0));
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = names.map(() => 0);
    inputs.forEach((input, i) => {
      const sum = input.reduce((s, value, j) => s + value * weights[j]!, 0);
      const error = 1 / (1 + Math.exp(-sum)) - rows[i]!.target;
      input.forEach((value, j) => {
        gradient[j]! += error * value;
      });
    });
    weights = weights.map((weight, j) => weight - RATE * (gradient[j]! / rows.length + RIDGE * weight));
  }
  return Object.fromEntries(names.map((name, j) => [name, round(weights[j]!)]));
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('usage: fit-confidence.ts FOLDER…\n');
  process.exitCode = 2;
} else {
  await main(folders);
}
