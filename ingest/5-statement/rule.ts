import type { Modality, Polarity } from '../../src/model/statement.js';
import type { EntityType, RelationType } from '../../src/model/types.generated.js';

/** What a rule looks at; see ingest/README.md for each. */
export const CONSTRUCTIONS = ['verb', 'noun', 'adjacent', 'nested'] as const;
export type Construction = (typeof CONSTRUCTIONS)[number];

/** One way of wording one predicate. */
export interface Rule {
  /** `file/rule-name`, as it stands in the evidence. */
  readonly id: string;
  readonly construction: Construction;
  readonly predicate: RelationType;
  /** Lemmas that trigger it; a noun's may have words before it ("prime minister"), a verb's a particle ("pull out"). */
  readonly words: readonly string[];
  /** Roles that may hold each end, best first. `patient/of`: the "of" complement of the patient. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** Roles whose members relate to one another: "talks between A and B", "A and B met". */
  readonly pairs: readonly string[];
  /** Words of the roles that must be there though they are no ends: `{patient: [talk]}`. Null: no condition. */
  readonly where: ReadonlyMap<string, ReadonlySet<string>>;
  /** Roles that must be empty. */
  readonly without: readonly string[];
  /** Narrower than the schema, when not null. */
  readonly subjectTypes: ReadonlySet<EntityType> | null;
  readonly objectTypes: ReadonlySet<EntityType> | null;
  /** For `adjacent`: what stands between the two mentions. For `nested`: what the outer mention says after the inner. */
  readonly pattern: RegExp | null;
  /** What the article writes, or the name, of each end must match. */
  readonly subjectText: RegExp | null;
  readonly objectText: RegExp | null;
  /** The article calls the subject by a name, not only by a description ("a hotel in Nairobi"). */
  readonly isOfNamed: boolean;
  /** The place among the two ends is a country by the lexicon (true), or is none (false). Null: either. */
  readonly isOfCountry: boolean | null;
  /** For `adjacent`: what stands before the left mention in its line must match. For `nested`: the outer one before the inner. */
  readonly before: RegExp | null;
  /** For `adjacent`: the first word between the mentions depends on the left one. */
  readonly isAttached: boolean;
  /** For `adjacent`: the words between are nouns and adjectives. */
  readonly isNounsOnly: boolean;
  /** For `adjacent`: the left mention is an adjective of nationality. */
  readonly isAfterDemonym: boolean;
  /** For `adjacent`: the two are no members of a list ("Kenya, Uganda and Chad"). */
  readonly isNoList: boolean;
  /** For `adjacent` and `nested`: the right or inner mention is the subject. */
  readonly reversed: boolean;
  /** Counts only where no other rule says anything of the two. */
  readonly isFallback: boolean;
  readonly modality: Modality | null;
  readonly polarity: Polarity | null;
  /** The trigger is an office whose words become the statement's title. */
  readonly hasTitle: boolean;
  /** The predicate for a deputy of that office; null: none. */
  readonly deputy: RelationType | null;
  readonly examples: readonly RuleExample[];
  /** Sentences that it must not match. */
  readonly counters: readonly string[];
}

/** A sentence and the names of the two entities that the rule must find in it. */
export interface RuleExample {
  readonly text: string;
  readonly subject: string;
  readonly object: string;
}
