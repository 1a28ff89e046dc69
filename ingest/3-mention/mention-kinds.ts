import type { Mention } from '../../src/model/mention.js';
import type { EntityType } from '../../src/model/types.generated.js';
import type { HeadNoun } from './load-head-nouns.js';

/** Where a mention stands: tokens [first, last), its head among them. */
interface Located extends Mention {
  readonly first: number;
  readonly last: number;
}

/** A proper name, without title, article or possessive ending; or a demonym, which names its country ("Russian"). */
export interface NameMention extends Located {
  readonly form: 'name';
  /** What makes two names the same string: see `nameKey`. */
  readonly key: string;
  /** The usual English name of the country or region that the lexicon knows it for: Ukraine for "Ukrainian"; else null. */
  readonly place: string | null;
  readonly isCountry: boolean;
  readonly isDemonym: boolean;
  /** True when it is too little to be an entity by itself: "European" in "European markets", Canada in "Supreme Court of Canada". */
  readonly isHint: boolean;
}

/** A noun phrase with a common noun as head: "the Chelsea owner", "Russian troops", "the company". */
export interface NominalMention extends Located {
  readonly form: 'nominal';
  readonly noun: HeadNoun;
  /** The head noun as it stands in the data: "prime minister", "company". */
  readonly lemma: string;
  readonly isPlural: boolean;
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none';
  /** Token ranges of the names that modify the head, in text order: Chelsea in "the Chelsea owner". */
  readonly modifiers: readonly NameMention[];
  /** The name of the entity that this description is by itself ("Russian military", "US officials"); else null. */
  readonly ownName: string | null;
}

export interface PronounMention extends Located {
  readonly form: 'pronoun';
  readonly gender: 'male' | 'female' | null;
  readonly isPlural: boolean;
  readonly isRelative: boolean;
  /** What it can stand for, likeliest first; `type` is the first of them. */
  readonly types: readonly EntityType[];
}

/** What stage 3 hands to stage 4. */
export type FoundMention = NameMention | NominalMention | PronounMention;
