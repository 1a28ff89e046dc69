import type { RelationType } from '../../src/model/types.generated.js';
import { loadSchema } from '../../src/schema/load-schema.js';
import type { RelationSource } from './candidate.js';
import { contestParticipants } from './contest-participants.js';
import { estimateConfidence } from './estimate-confidence.js';
import { createImpliedSource } from './implied-relations.js';
import { loadConfidenceModel } from './load-confidence-model.js';
import { loadRules } from './load-rules.js';
import { matchRelations } from './match-relations.js';
import { createRuleBook, type RuleBook, type Signature } from './rule-book.js';

/** The rules of `rules/*.yaml` with the types that the schema allows. */
export function loadRuleBook(): RuleBook {
  const signatures = new Map<RelationType, Signature>();
  for (const [predicate, { subject, object, symmetric, kind }] of loadSchema().relations) {
    signatures.set(predicate, { subject: new Set(subject), object: new Set(object), symmetric, kind });
  }
  return createRuleBook(loadRules(), signatures);
}

/** What rules find, what it implies, and last how sure each of it is. */
export function createSources(book: RuleBook): readonly RelationSource[] {
  const model = loadConfidenceModel();
  return [
    { id: 'rules', propose: (reading, earlier) => [...earlier, ...matchRelations(reading, book)] },
    createImpliedSource(book.nouns),
    contestParticipants,
    { id: 'confidence', propose: (reading, earlier) => estimateConfidence(reading, earlier, model) },
  ];
}
