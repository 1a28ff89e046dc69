/** Scores a file of predictions without the command line: `report.ts GOLD PREDICTED.jsonl [--errors N] [--html FILE]`. */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { errorsPage } from '../../src/eval/errors-page.js';
import { evaluate } from '../../src/eval/evaluate.js';
import { formatErrors, formatEvaluation } from '../../src/eval/format-evaluation.js';
import { listErrors } from '../../src/eval/list-errors.js';
import { readPredictions } from '../../src/eval/prediction.js';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'string' }, html: { type: 'string' }, predicate: { type: 'string' } },
  });
  const [gold = '', predicted = ''] = positionals;
  const graphs = await readPredictions(createInterface({ input: createReadStream(predicted) }), predicted);
  const evaluation = await evaluate(gold, graphs);
  process.stdout.write(formatEvaluation(evaluation, { table: true }));
  const errors = listErrors(evaluation.scores, { predicate: values.predicate });
  process.stdout.write(formatErrors(errors.slice(0, Number(values.errors ?? 0))));
  if (values.html !== undefined) writeFileSync(values.html, errorsPage(evaluation, graphs));
}

void main();
