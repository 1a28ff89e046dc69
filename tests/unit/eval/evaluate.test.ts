import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type Evaluation, evaluate, evaluateArticles } from '../../../src/eval/evaluate.js';
import type { Figures } from '../../../src/eval/figures.js';
import { readGold } from '../../../src/eval/gold.js';
import { isSymmetric } from '../../../src/eval/predicate-families.js';
import { readPredictions } from '../../../src/eval/prediction.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import { perturbGold } from '../../eval/support/perturb-gold.js';

const GOLD = join(PACKAGE_ROOT, 'tests/eval/gold');
const PREDICTED = join(PACKAGE_ROOT, 'tests/eval/predicted.jsonl');
const lines = readFileSync(PREDICTED, 'utf8').split('\n');
/** The reference scorer that the expected figures were computed with; not part of the project. */
const REFERENCE = join(PACKAGE_ROOT, '../shared/gold/score.mjs');

describe('evaluate', () => {
  it('gives the reference figures for the kept predictions', async () => {
    const evaluation = await evaluate(GOLD, await readPredictions(lines, PREDICTED));
    const expected = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'tests/eval/expected-figures.json'), 'utf8'));
    expect(asReference(evaluation)).toEqual(expected);
  });

  // The reference scorer lies beside some checkouts only; where it is not, its figures for the kept predictions are held above.
  if (existsSync(REFERENCE)) {
    it('gives the reference scorer’s figures for random predictions', async () => {
      const gold = await readGold(GOLD);
      const folder = mkdtempSync(join(tmpdir(), 'newsgraph-eval-'));
      for (let seed = 1; seed <= 8; seed++) {
        const predicted = perturbGold(gold, seed);
        const file = join(folder, `${seed}.jsonl`);
        writeFileSync(file, predicted.join('\n'));
        const reference = execFileSync(process.execPath, [REFERENCE, GOLD, file, '--json'], {
          encoding: 'utf8',
        });
        const evaluation = await evaluate(GOLD, await readPredictions(predicted, file));
        expect(asReference(evaluation), `seed ${seed}`).toEqual(JSON.parse(reference));
      }
    });
  }

  it('gives 1 to the annotation itself', async () => {
    const gold = await readGold(GOLD);
    const evaluation = evaluateArticles(
      gold,
      gold.map(({ id, entities, triples }) => {
        const refOf = (entityId: string | null | undefined) => {
          const entity = entities.find((candidate) => candidate.id === entityId);
          return entity ? { name: entity.name, type: entity.type, aliases: entity.mentions } : null;
        };
        return {
          article: { id },
          entities: entities.map(({ name, type, mentions }) => ({ name, type, aliases: mentions })),
          statements: triples.map((triple) => ({
            subject: refOf(triple.s)!,
            predicate: triple.p,
            object: refOf(triple.o)!,
            polarity: triple.polarity,
            modality: triple.modality,
            confidence: 1,
            evidence: [{ start: 0, end: 0, quote: '', attributedTo: refOf(triple.by) }],
          })),
        };
      }),
    );
    for (const name of ['triples', 'lenient', 'pairs', 'entities', 'entitiesTyped', 'attribution'] as const) {
      expect(evaluation[name].f1, name).toBeCloseTo(1, 2);
    }
    expect(evaluation.modalityAccuracy).toBe(1);
    expect(evaluation.calibration.expectedError).toBeCloseTo(0, 2);
  });

  it('gives zeros, and no NaN, when nothing was extracted', async () => {
    const evaluation = await evaluate(GOLD, []);
    expect(evaluation.triples).toMatchObject({ precision: 0, recall: 0, f1: 0, extracted: 0, gold: 347 });
    expect(evaluation.curve.best).toBeNull();
    expect(JSON.stringify(evaluation.intervals)).not.toContain('null');
  });

  it('names predicted articles that are not annotated', async () => {
    const stray = { article: { id: 'elsewhere' }, entities: [], statements: [] };
    expect((await evaluate(GOLD, [stray])).unknownArticles).toEqual(['elsewhere']);
  });

  it('gives the same intervals each time, around the figures', async () => {
    const [a, b] = await Promise.all(
      [1, 2].map(async () => evaluate(GOLD, await readPredictions(lines, PREDICTED))),
    );
    expect(a!.intervals).toEqual(b!.intervals);
    expect(a!.intervals.triples.low).toBeLessThan(a!.triples.f1);
    expect(a!.intervals.triples.high).toBeGreaterThan(a!.triples.f1);
    expect(a!.intervals.triples).toEqual({ low: expect.closeTo(0.35, 1), high: expect.closeTo(0.42, 1) });
  });

  it('holds for symmetric what the schema holds for symmetric', () => {
    const schema = load(readFileSync(join(PACKAGE_ROOT, 'graph-schema/relations.yaml'), 'utf8'));
    for (const [predicate, { symmetric = false }] of Object.entries(
      schema as Record<string, { symmetric?: boolean }>,
    )) {
      expect(isSymmetric(predicate), predicate).toBe(symmetric);
    }
  });
});

describe('readGold', () => {
  it('says which folder has nothing to score against', async () => {
    await expect(readGold(join(PACKAGE_ROOT, 'no-such-folder'))).rejects.toThrow(
      /no-such-folder: cannot be read/,
    );
    await expect(readGold(mkdtempSync(join(tmpdir(), 'empty-')))).rejects.toThrow(/no annotated article/);
  });

  it('names the file and the field that is not an annotation', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bad-gold-'));
    writeFileSync(
      join(folder, 'a.json'),
      '{"entities":[{"id":"E1","type":"Robot","name":"R","mentions":[]}],"triples":[]}',
    );
    await expect(readGold(folder)).rejects.toThrow(/a\.json: not an annotated article[\s\S]*type/);
  });
});

describe('readPredictions', () => {
  it('names the file and line of a record that is none', async () => {
    await expect(readPredictions(['', '{"kind":"statement"}'], 'p.jsonl')).rejects.toThrow(
      /p\.jsonl:2: not a record/,
    );
    await expect(readPredictions(['{'], 'p.jsonl')).rejects.toThrow(/p\.jsonl:1/);
  });
});

function asReference(evaluation: Evaluation): object {
  const prf = ({ right, extracted, gold, precision, recall, f1 }: Figures) => ({
    tp: right,
    predicted: extracted,
    gold,
    p: precision,
    r: recall,
    f1,
  });
  return {
    articles: evaluation.articles,
    triples: prf(evaluation.triples),
    lenient: prf(evaluation.lenient),
    pairs: prf(evaluation.pairs),
    modalityAccuracy: evaluation.modalityAccuracy,
    attribution: prf(evaluation.attribution),
    entities: prf(evaluation.entities),
    entitiesTyped: prf(evaluation.entitiesTyped),
    evidenceNotInText: `${evaluation.evidence.notInText} of ${evaluation.evidence.checked}`,
  };
}
