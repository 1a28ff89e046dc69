import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { createRelationScorer } from '../../../ingest/2-language/encoder/create-relation-scorer.js';
import { loadRelationModel } from '../../../ingest/2-language/encoder/load-relation-model.js';
import { createResolver } from '../../../ingest/4-entity/create-resolver.js';
import type { Candidate } from '../../../ingest/5-statement/candidate.js';
import { loadCalibration } from '../../../ingest/5-statement/learned/load-calibration.js';
import { scoreRelations } from '../../../ingest/5-statement/learned/score-relations.js';
import { createSigns, type Signs } from '../../../ingest/5-statement/learned/signs.js';
import { createSources, loadRuleBook } from '../../../ingest/5-statement/load-rule-source.js';
import { loadLexicon } from '../../../ingest/5-statement/load-rules.js';
import { createReading } from '../../../ingest/5-statement/reading.js';
import { articleOf } from '../../rules/article-of.js';

const believe = loadCalibration();
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const anySigns: fc.Arbitrary<Signs> = fc.record({
  rule: fc.option(probability),
  score: probability,
  related: fc.double({ min: 0, max: 54, noNaN: true }),
  otherRule: fc.boolean(),
  mentions: probability,
  isPlaceOfScore: fc.boolean(),
});

describe('the confidence of a statement', () => {
  it('is a probability of at most three digits', () => {
    fc.assert(
      fc.property(anySigns, (signs) => {
        const confidence = believe(signs);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(confidence).toBe(Number(confidence.toFixed(3)));
      }),
    );
  });

  it('never falls when the scorer, the rule or the mentions are surer', () => {
    fc.assert(
      fc.property(anySigns, probability, (signs, more) => {
        const surer = (value: number) => Math.max(value, more);
        const confidence = believe(signs);
        expect(believe({ ...signs, score: surer(signs.score) })).toBeGreaterThanOrEqual(confidence);
        expect(believe({ ...signs, mentions: surer(signs.mentions) })).toBeGreaterThanOrEqual(confidence);
        const rule = signs.rule === null ? null : surer(signs.rule);
        expect(believe({ ...signs, rule })).toBeGreaterThanOrEqual(confidence);
      }),
    );
  });
});

describe('the signs of a statement', async () => {
  const { candidates, signsOf } = await describeText(
    'Anna Berg met Carlos Ruiz in Nairobi on Monday. She leads Nokia.\n\nBerg praised Kenya.',
  );

  it('have one score for both directions of a symmetric predicate', () => {
    const meets = candidates.find(({ predicate }) => predicate === 'MEETS')!;
    const { subject, predicate, object } = meets;
    const back = signsOf({ subject: object, predicate, object: subject }, 0.5);
    expect(signsOf(meets, 0.5).score).toBe(back.score);
    expect(back.score).toBeGreaterThan(0.1);
  });

  it('tell whether a rule reads another predicate between the two', () => {
    const leads = candidates.find(({ predicate }) => predicate === 'LEADS')!;
    expect(signsOf(leads, 0.5).otherRule).toBe(false);
    expect(signsOf({ ...leads, predicate: 'OWNS' }, null).otherRule).toBe(true);
  });

  it('have no score where the two ends never meet in a sentence', () => {
    const [meets, leads] = ['MEETS', 'LEADS'].map(
      (name) => candidates.find((one) => one.predicate === name)!,
    );
    const apart = { subject: meets!.object, predicate: 'LEADS', object: leads!.object } as const;
    expect(signsOf(apart, null)).toMatchObject({ score: 0, related: 0, isPlaceOfScore: false });
  });
});

async function describeText(text: string) {
  const analysis = await (await createEnglishAnalyzer()).analyze(text);
  const resolved = await (await createResolver())(articleOf(text), analysis);
  const scores = (await scoreRelations(resolved, await createRelationScorer(loadRelationModel())))!;
  const book = loadRuleBook();
  const reading = createReading(resolved, loadLexicon(), scores);
  const candidates = createSources(book).reduce<readonly Candidate[]>(
    (earlier, source) => source.propose(reading, earlier),
    [],
  );
  return { candidates, signsOf: createSigns(scores, book, candidates) };
}
