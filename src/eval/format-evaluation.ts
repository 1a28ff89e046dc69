import type { Interval } from './bootstrap.js';
import type { Evaluation } from './evaluate.js';
import type { Figures } from './figures.js';
import type { EvaluationError } from './list-errors.js';
import type { CurvePoint } from './threshold-curve.js';

/** The report a person reads in a terminal; one line per predicate when `table`. Ends in a line break. */
export function formatEvaluation(evaluation: Evaluation, options: { readonly table?: boolean } = {}): string {
  const { intervals, curve, calibration, evidence } = evaluation;
  const lines = [
    `${evaluation.articles} articles`,
    figuresLine('triples', evaluation.triples, intervals.triples),
    figuresLine('  lenient', evaluation.lenient, intervals.lenient),
    figuresLine('  pairs only', evaluation.pairs, intervals.pairs),
    figuresLine('attribution', evaluation.attribution, intervals.attribution),
    figuresLine('entities', evaluation.entities, intervals.entities),
    figuresLine('  and type', evaluation.entitiesTyped, intervals.entitiesTyped),
    `${label('modality right')} ${figure(evaluation.modalityAccuracy)} of the right triples ${range(intervals.modalityAccuracy)}`,
    `${label('best F1')} ${pointText(curve.best)} ${range(intervals.bestF1)}`,
    ...curve.recallAtPrecision.map(
      ({ precision, point }, index) =>
        `${label(`R at P ${precision.toFixed(2)}`)} ${pointText(point)} ${range(recallInterval(evaluation, index))}`,
    ),
    ...curve.precisionAtRecall.map(
      ({ recall, point }) => `${label(`P at R ${recall.toFixed(2)}`)} ${pointText(point)}`,
    ),
    `${label('calibration')} expected error ${figure(calibration.expectedError)}`,
    `${label('evidence')} ${evidence.notInText} of ${evidence.checked} quotes not in the text`,
    ...(evaluation.unknownArticles.length === 0
      ? []
      : [`not scored, because not annotated: ${evaluation.unknownArticles.join(', ')}`]),
  ];
  if (options.table) lines.push(...evaluation.perPredicate.map(predicateLine));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** One error in two lines: what, and the sentence. Control characters are shown as �, so that no terminal obeys them. */
export function formatErrors(errors: readonly EvaluationError[]): string {
  return errors.map((error) => `${errorText(error)}\n`).join('');
}

/** What `--json` prints: every figure, without the texts behind them. */
export function evaluationAsJson({ scores: _, curve, ...figures }: Evaluation): object {
  const { points: __, ...summary } = curve;
  return { ...figures, curve: summary };
}

function errorText(error: EvaluationError): string {
  const not = error.polarity === 'negated' ? 'NOT ' : '';
  const mark = { miss: 'MISS ', false: 'FALSE', qualifier: 'QUAL ' }[error.kind];
  const details = [
    error.modality === 'actual' ? '' : error.modality,
    error.confidence === null ? '' : error.confidence.toFixed(2),
    error.rule ?? '',
    error.hint,
  ].filter((detail) => detail !== '');
  const first = `${mark} ${error.article}: ${error.subject} –${not}${error.predicate}→ ${error.object}  (${details.join('; ')})`;
  return `${printable(first)}\n      ${printable(markQuote(error))}`;
}

/** The quote between « and » inside its sentence. */
function markQuote({ sentence, quote }: EvaluationError): string {
  const flat = quote.replace(/\s+/g, ' ');
  const at = sentence.indexOf(flat);
  if (at === -1 || flat === '') return sentence;
  return `${sentence.slice(0, at)}«${flat}»${sentence.slice(at + flat.length)}`;
}

function printable(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function figuresLine(name: string, { precision, recall, f1, right, extracted, gold }: Figures, ci: Interval) {
  return `${label(name)} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)} ${range(ci)}  (${right} right of ${extracted} extracted, ${gold} gold)`;
}

function predicateLine({ predicate, gold, precision, recall, f1 }: Figures & { predicate: string }): string {
  return `  ${predicate.padEnd(18)} gold ${String(gold).padStart(4)}  P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`;
}

function recallInterval({ intervals }: Evaluation, index: number): Interval {
  return index === 0 ? intervals.recallAtPrecision80 : intervals.recallAtPrecision90;
}

function pointText(point: CurvePoint | null): string {
  if (point === null) return 'not reached';
  const { precision, recall, f1, threshold } = point;
  return `P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  at confidence ≥ ${threshold.toFixed(3)}`;
}

function label(name: string): string {
  return name.padEnd(16);
}

function figure(value: number): string {
  return value.toFixed(3);
}

function range({ low, high }: Interval): string {
  return `[${low.toFixed(3)}–${high.toFixed(3)}]`;
}
