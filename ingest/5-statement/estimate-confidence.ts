import { roundProbability } from '../../src/model/round-probability.js';
import type { Candidate } from './candidate.js';
import type { ConfidenceModel, Count } from './confidence-model.js';
import type { Reading } from './reading.js';

/** How many imagined candidates of the broader class a count starts with. */
const PRIOR_WEIGHT = 4;

/** Each candidate with the chance that it is right, 0..1: by its rule, its word, and how its two ends are named. */
export function estimateConfidence(
  reading: Reading,
  candidates: readonly Candidate[],
  model: ConfidenceModel,
): Candidate[] {
  const rulesOf = countRules(candidates);
  return candidates.map((candidate) => {
    const features = featuresOf(reading, candidate, rulesOf.get(tripleOf(candidate))!.size, model);
    const sum = Object.entries(features).reduce(
      (s, [name, value]) => s + value * (model.weights[name] ?? 0),
      0,
    );
    return { ...candidate, confidence: roundProbability(1 / (1 + Math.exp(-sum))) };
  });
}

/** The named numbers that the regression weighs. `rules`: how many rules read the same statement in this article. */
export function featuresOf(
  reading: Reading,
  candidate: Candidate,
  rules: number,
  model: ConfidenceModel,
): Record<string, number> {
  const { subject, object, head } = candidate;
  const { sentence } = reading.tokens[head]!;
  const precision = precisionOf(reading, candidate, model);
  return {
    bias: 1,
    rule: Math.log(precision / (1 - precision)),
    agreement: rules > 1 ? 1 : 0,
    nominalSubject: subject.mention.form === 'nominal' ? 1 : 0,
    nominalObject: object.mention.form === 'nominal' ? 1 : 0,
    pronounSubject: subject.mention.form === 'pronoun' ? 1 : 0,
    pronounObject: object.mention.form === 'pronoun' ? 1 : 0,
    otherSentence: subject.mention.sentence !== sentence || object.mention.sentence !== sentence ? 1 : 0,
    mentions: Math.log(Math.max(0.05, subject.mention.confidence * object.mention.confidence)),
  };
}

/** What identifies a statement within one article. */
export function tripleOf({ subject, predicate, object }: Candidate): string {
  return `${subject.entity} ${predicate} ${object.entity}`;
}

/** Which rules read each statement. */
export function countRules(candidates: readonly Candidate[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const key = tripleOf(candidate);
    found.set(key, (found.get(key) ?? new Set()).add(candidate.rule));
  }
  return found;
}

/** Share right of the rule with this word, drawn to that of the rule, drawn to that of all rules. */
function precisionOf({ tokens }: Reading, { rule, head }: Candidate, model: ConfidenceModel): number {
  const ofRule = smooth(model.rules[rule], model.base);
  return smooth(model.words[`${rule} ${tokens[head]!.lemma.toLowerCase()}`], ofRule);
}

function smooth(count: Count | undefined, prior: number): number {
  const { right, all } = count ?? { right: 0, all: 0 };
  return (right + PRIOR_WEIGHT * prior) / (all + PRIOR_WEIGHT);
}
