import type { RelationType } from '../../src/model/types.generated.js';
import { loadSchema } from '../../src/schema/load-schema.js';
import type { RelationSource } from './candidate.js';
import { createImpliedSource } from './implied-relations.js';
import { loadPrecision, loadRules } from './load-rules.js';
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

/** The rules as a source of statements; keeps what earlier sources found. */
export function createRuleSource(book: RuleBook): RelationSource {
  return { id: 'rules', propose: (reading, earlier) => [...earlier, ...matchRelations(reading, book)] };
}

/** All sources of stage 5, the surest first. */
export function createSources(book: RuleBook): readonly RelationSource[] {
  return [createRuleSource(book), createImpliedSource(book.nouns, loadPrecision())];
}
