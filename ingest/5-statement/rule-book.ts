import type { EntityType, RelationType } from '../../src/model/types.generated.js';
import type { Rule } from './rule.js';

/** What the schema allows at the two ends of a predicate. */
export interface Signature {
  readonly subject: ReadonlySet<EntityType>;
  readonly object: ReadonlySet<EntityType>;
  readonly symmetric: boolean;
  readonly kind: 'state' | 'action';
}

/** The rules, ordered for looking up. */
export interface RuleBook {
  readonly signatures: ReadonlyMap<RelationType, Signature>;
  /** Verb rules by lemma. */
  readonly verbs: ReadonlyMap<string, readonly Rule[]>;
  /** Noun rules by lemma or phrase. */
  readonly nouns: ReadonlyMap<string, readonly Rule[]>;
  readonly adjacent: readonly Rule[];
  readonly nested: readonly Rule[];
}

export function createRuleBook(
  rules: readonly Rule[],
  signatures: ReadonlyMap<RelationType, Signature>,
): RuleBook {
  return {
    signatures,
    verbs: byWord(rules.filter(({ construction }) => construction === 'verb')),
    nouns: byWord(rules.filter(({ construction }) => construction === 'noun')),
    adjacent: rules.filter(({ construction }) => construction === 'adjacent'),
    nested: rules.filter(({ construction }) => construction === 'nested'),
  };
}

/** True when the types of both ends fit the rule and, for the predicate it gives, the schema. */
export function allows(
  book: RuleBook,
  rule: Rule,
  predicate: RelationType,
  subject: EntityType,
  object: EntityType,
): boolean {
  const signature = book.signatures.get(predicate);
  if (signature === undefined) return false;
  return (
    signature.subject.has(subject) &&
    signature.object.has(object) &&
    (rule.subjectTypes?.has(subject) ?? true) &&
    (rule.objectTypes?.has(object) ?? true)
  );
}

function byWord(rules: readonly Rule[]): Map<string, Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const word of rule.words) found.set(word, [...(found.get(word) ?? []), rule]);
  }
  return found;
}
