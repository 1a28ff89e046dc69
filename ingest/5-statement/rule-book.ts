import type { EntityType, RelationType } from '../../src/model/types.generated.js';
import { findCapital } from '../2-language/lexicon/find-capital.js';
import { placeOf } from '../3-mention/place-of.js';
import { type Argument, entityOf, type Reading } from './reading.js';
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
  /** Ids of rules that only count where no other rule does. */
  readonly fallbacks: ReadonlySet<string>;
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
    fallbacks: new Set(rules.filter(({ isFallback }) => isFallback).map(({ id }) => id)),
  };
}

/** True when types and words of both ends fit the rule and the types fit what the schema allows for its predicate. */
export function allows(
  book: RuleBook,
  reading: Reading,
  rule: Rule,
  predicate: RelationType,
  [subject, object]: readonly [Argument, Argument],
): boolean {
  const signature = book.signatures.get(predicate);
  if (signature === undefined || subject.entity === object.entity) return false;
  if (isWeak(reading, subject, []) || isWeak(reading, object, ['weak-objects'])) return false;
  const types = [entityOf(reading, subject).type, entityOf(reading, object).type] as const;
  return (
    signature.subject.has(types[0]) &&
    signature.object.has(types[1]) &&
    (rule.subjectTypes?.has(types[0]) ?? true) &&
    (rule.objectTypes?.has(types[1]) ?? true) &&
    fitsText(reading, rule.subjectText, subject) &&
    fitsText(reading, rule.objectText, object) &&
    (!rule.isOfNamed || reading.named.has(subject.entity)) &&
    !(predicate === 'LOCATED_IN' && isUpsideDown(reading, subject, object)) &&
    !(predicate === 'PART_OF' && isOfAnother(reading, subject, object)) &&
    (rule.isOfCountry === null ||
      [subject, object].some((end) => isCountry(reading, end)) === rule.isOfCountry)
  );
}

/** "them", "both sides": who is meant is not known well enough to say anything of them. */
function isWeak({ lexicon }: Reading, { mention }: Argument, lists: readonly string[]): boolean {
  const text = mention.text.toLowerCase();
  return /^both\b/u.test(text) || ['weak-pronouns', ...lists].some((list) => lexicon.has(list, text));
}

/** A country lies in no other and in no city; a capital lies in no other capital and in its own country only. */
function isUpsideDown(reading: Reading, subject: Argument, object: Argument): boolean {
  const inner = entityOf(reading, subject);
  const outer = entityOf(reading, object);
  if (inner.type !== 'Place') return false;
  const within = placeOf(outer.name);
  const isRegion = within !== null && !within.isCountry && !within.isCapital;
  if (placeOf(inner.name)?.isCountry === true) return !isRegion;
  const country = findCapital(inner.name);
  return country !== null && !isRegion && within?.place !== country.name;
}

/** "the Kenyan and Ugandan delegations": the Ugandan one is no part of Kenya. */
function isOfAnother(reading: Reading, subject: Argument, object: Argument): boolean {
  const [adjective = ''] = entityOf(reading, subject).name.split(' ');
  const own = placeOf(adjective);
  const other = placeOf(entityOf(reading, object).name);
  return own?.isDemonym === true && own.isCountry && other?.isCountry === true && own.place !== other.place;
}

/** "Kenya", "Kenyan", "Kenyans". */
function isCountry(reading: Reading, { entity, mention }: Argument): boolean {
  const names = [mention.text, reading.resolved.entities[entity]!.name];
  return names.some((name) => placeOf(name.replace(/^the /iu, ''))?.isCountry === true);
}

function fitsText(reading: Reading, pattern: RegExp | null, argument: Argument): boolean {
  return (
    pattern === null || pattern.test(argument.mention.text) || pattern.test(entityOf(reading, argument).name)
  );
}

function byWord(rules: readonly Rule[]): Map<string, Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const word of rule.words) found.set(word, [...(found.get(word) ?? []), rule]);
  }
  return found;
}
