import { bootstrap, type Interval } from './bootstrap.js';
import { type Calibration, calibrationOf } from './calibration.js';
import { type Figures, figuresOf, ratio, sumTallies } from './figures.js';
import { type GoldArticle, readGold } from './gold.js';
import { type PredictedArticle, stemOf } from './prediction.js';
import { type ArticleScore, scoreArticle, type Tally } from './score-article.js';
import {
  byConfidence,
  type CurvePoint,
  type CurveSummary,
  summarizeCurve,
  thresholdCurve,
} from './threshold-curve.js';

/** Everything `newsgraph eval` reports about one set of predictions on one set of annotated articles. */
export interface Evaluation {
  readonly articles: number;
  /** Predicted articles that the gold folder does not have: not scored. */
  readonly unknownArticles: readonly string[];
  readonly triples: Figures;
  readonly lenient: Figures;
  readonly pairs: Figures;
  readonly entities: Figures;
  readonly entitiesTyped: Figures;
  /** Over right triples: speakers credited rightly, credited at all, to be credited. */
  readonly attribution: Figures;
  /** Share of the right triples whose modality is right. */
  readonly modalityAccuracy: number;
  readonly evidence: { readonly notInText: number; readonly checked: number };
  /** Most annotated first, then by name. */
  readonly perPredicate: readonly (Figures & { readonly predicate: string })[];
  readonly curve: CurveSummary & { readonly points: readonly CurvePoint[] };
  readonly calibration: Calibration;
  readonly intervals: Readonly<Record<IntervalName, Interval>>;
  /** What the figures are sums of, in the order of the gold files: for `listErrors` and the page. */
  readonly scores: readonly ArticleScore[];
}

export type IntervalName =
  | 'triples'
  | 'lenient'
  | 'pairs'
  | 'entities'
  | 'entitiesTyped'
  | 'attribution'
  | 'modalityAccuracy'
  | 'bestF1'
  | 'recallAtPrecision80'
  | 'recallAtPrecision90';

/** Scores what was extracted against the annotated articles of a folder. @throws InputError for a bad gold folder. */
export async function evaluate(goldFolder: string, graphs: readonly PredictedArticle[]): Promise<Evaluation> {
  return evaluateArticles(await readGold(goldFolder), graphs);
}

export function evaluateArticles(
  gold: readonly GoldArticle[],
  graphs: readonly PredictedArticle[],
): Evaluation {
  const predicted = joinByArticle(graphs);
  const scores = gold.map((article) => scoreArticle(article, predicted.get(article.id)));
  const known = new Set(gold.map((article) => article.id));
  const sum = (tallyOf: (score: ArticleScore) => Tally) => figuresOf(sumTallies(scores.map(tallyOf)));
  const triples = sum((score) => score.strict);
  const ranked = byConfidence(scores.flatMap((score) => rankedFacts(score, 1)));
  const points = thresholdCurve(ranked, triples.gold);
  return {
    articles: gold.length,
    unknownArticles: [...predicted.keys()].filter((id) => !known.has(id)).sort(),
    triples,
    lenient: sum((score) => score.lenient),
    pairs: sum((score) => score.pairs),
    entities: sum((score) => score.entities),
    entitiesTyped: sum((score) => score.entitiesTyped),
    attribution: sum((score) => score.attribution),
    modalityAccuracy: ratio(
      total(scores, (score) => score.modalityRight),
      triples.right,
    ),
    evidence: {
      notInText: total(scores, (score) => score.quotesWrong),
      checked: total(scores, (score) => score.quotes),
    },
    perPredicate: figuresPerPredicate(scores),
    curve: { ...summarizeCurve(points), points },
    calibration: calibrationOf(ranked),
    intervals: intervalsOf(scores),
    scores,
  };
}

/** An article predicted in several pieces counts as one. */
function joinByArticle(graphs: readonly PredictedArticle[]): Map<string, PredictedArticle> {
  const joined = new Map<string, PredictedArticle>();
  for (const graph of graphs) {
    const id = stemOf(graph.article.id);
    const before = joined.get(id);
    joined.set(id, {
      article: { id },
      entities: [...(before?.entities ?? []), ...graph.entities],
      statements: [...(before?.statements ?? []), ...graph.statements],
    });
  }
  return joined;
}

function rankedFacts(score: ArticleScore, weight: number) {
  return score.facts.map(({ confidence, match }) => ({
    confidence,
    right: match !== null,
    weight,
  }));
}

function figuresPerPredicate(scores: readonly ArticleScore[]): (Figures & { predicate: string })[] {
  const tallies = new Map<string, Tally>();
  const add = (predicate: string, tally: Tally) =>
    tallies.set(
      predicate,
      sumTallies([tallies.get(predicate) ?? { right: 0, extracted: 0, gold: 0 }, tally]),
    );
  for (const { facts, misses } of scores) {
    for (const { predicate, match } of facts) {
      const right = match === null ? 0 : 1;
      add(predicate, { right, extracted: 1, gold: right });
    }
    for (const { p } of misses) add(p, { right: 0, extracted: 0, gold: 1 });
  }
  return [...tallies]
    .map(([predicate, tally]) => ({ predicate, ...figuresOf(tally) }))
    .sort((a, b) => b.gold - a.gold || a.predicate.localeCompare(b.predicate, 'en'));
}

function intervalsOf(scores: readonly ArticleScore[]): Record<IntervalName, Interval> {
  const ranked = scores
    .flatMap((score, article) => rankedFacts(score, 1).map((fact) => ({ ...fact, article })))
    .sort((a, b) => b.confidence - a.confidence);
  return bootstrap(scores.length, (draws) => {
    const drawn = (tallyOf: (score: ArticleScore) => Tally) => {
      let [right, extracted, gold] = [0, 0, 0];
      for (const [index, score] of scores.entries()) {
        const tally = tallyOf(score);
        const times = draws[index]!;
        right += times * tally.right;
        extracted += times * tally.extracted;
        gold += times * tally.gold;
      }
      return figuresOf({ right, extracted, gold });
    };
    const strict = drawn((score) => score.strict);
    const weighted = ranked.map((fact) => ({
      ...fact,
      weight: draws[fact.article]!,
    }));
    const curve = summarizeCurve(thresholdCurve(weighted, strict.gold));
    const modalityRight = scores.reduce((sum, score, index) => sum + draws[index]! * score.modalityRight, 0);
    return {
      triples: strict.f1,
      lenient: drawn((score) => score.lenient).f1,
      pairs: drawn((score) => score.pairs).f1,
      entities: drawn((score) => score.entities).f1,
      entitiesTyped: drawn((score) => score.entitiesTyped).f1,
      attribution: drawn((score) => score.attribution).f1,
      modalityAccuracy: ratio(modalityRight, strict.right),
      bestF1: curve.best?.f1 ?? 0,
      recallAtPrecision80: curve.recallAtPrecision[0]?.point?.recall ?? 0,
      recallAtPrecision90: curve.recallAtPrecision[1]?.point?.recall ?? 0,
    };
  });
}

function total(scores: readonly ArticleScore[], count: (score: ArticleScore) => number): number {
  return scores.reduce((sum, score) => sum + count(score), 0);
}
