import { ENTITY_TYPES, type EntityType } from '../../../src/model/types.generated.js';
import type { Token } from '../../2-language/analysis.js';
import { type HeadNoun, headNounsOf, isSameKind } from '../../3-mention/load-head-nouns.js';
import { placeOf } from '../../3-mention/place-of.js';
import { type Gender, genderOfPronoun, genderOfWord } from '../gender-of.js';
import type { ResolvedArticle } from '../resolved-article.js';
import { ANAPHOR_KINDS, type Anaphor, isPronoun } from './anaphor.js';
import type { Option } from './find-options.js';

/** What the features ask of an entity's name, found once for all its anaphors. */
export interface NameFacts {
  /** In small letters. */
  readonly words: readonly string[];
  /** Kinds of thing that its words say. */
  readonly kinds: readonly HeadNoun[];
  readonly isCountry: boolean;
}

export function readNameFacts(name: string): NameFacts {
  const words = name.toLowerCase().split(/\s+/);
  return {
    words,
    kinds: words.flatMap((word) => headNounsOf(word.replace(/s$/, ''))),
    isCountry: placeOf(name)?.isCountry === true,
  };
}

/**
 * What speaks for and against an anaphor taking up one of its options, as numbers from 0 to about 3 in an order that the link head
 * knows: the anaphor, the entity, the way between them, how well noun, type and gender fit, and what the sieves say.
 *
 * @param names facts of the names of all entities, in their order
 * @param options all options of the anaphor, the entity mentioned last first
 * @param proposed the entity that the sieves took the anaphor for, if any
 */
export function describeOption(
  { analysis, entities }: ResolvedArticle,
  names: readonly NameFacts[],
  anaphor: Anaphor,
  options: readonly Option[],
  place: number,
  proposed: number | null,
): number[] {
  const { tokens } = analysis;
  const option = options[place]!;
  const { type } = entities[option.entity]!;
  const name = names[option.entity]!;
  return [
    ...ofAnaphor(tokens, anaphor),
    ...ofEntity(tokens, option, type, name),
    ...ofDistance(tokens, anaphor, options, place, (entity) => entities[entity]!.type === type),
    ...ofFit(anaphor, option, type, name),
    flag(option.entity === proposed),
    flag(proposed !== null && option.entity !== proposed),
    flag(options.some(({ entity }) => entity === proposed)),
  ];
}

function ofAnaphor(tokens: readonly Token[], anaphor: Anaphor): number[] {
  return [
    ...ANAPHOR_KINDS.map((kind) => flag(kind === anaphor.kind)),
    flag(anaphor.isPlural),
    flag(anaphor.isPossessive),
    flag(isSubject(tokens[anaphor.head]!)),
    flag(anaphor.head - anaphor.first > 1),
    flag(anaphor.last > anaphor.head + 1),
    flag(anaphor.nouns.length > 0),
  ];
}

function ofEntity(
  tokens: readonly Token[],
  option: Option,
  type: EntityType,
  { isCountry }: NameFacts,
): number[] {
  const nearest = option.recent.at(-1)!.mention;
  const { introduction } = option;
  return [
    ...ENTITY_TYPES.map((one) => flag(one === type)),
    flag(isCountry),
    Math.log1p(option.count),
    flag(nearest.form === 'name'),
    flag(nearest.form === 'pronoun'),
    flag(isSubject(tokens[nearest.head]!)),
    flag(introduction.mention.form === 'name'),
    flag(introduction.mention.sentence <= 1),
  ];
}

function ofDistance(
  tokens: readonly Token[],
  anaphor: Anaphor,
  options: readonly Option[],
  place: number,
  isOfSameType: (entity: number) => boolean,
): number[] {
  const option = options[place]!;
  const nearest = option.recent.at(-1)!;
  const sentences = tokens[anaphor.head]!.sentence - nearest.mention.sentence;
  const most = Math.max(...options.map(({ count }) => count));
  return [
    Math.log1p(sentences),
    flag(sentences === 0),
    flag(sentences === 1),
    Math.log1p(anaphor.first - nearest.last) / 2,
    option.count / most,
    Math.log1p(place),
    Math.log1p(options.slice(0, place).filter(({ entity }) => isOfSameType(entity)).length),
  ];
}

function ofFit(anaphor: Anaphor, option: Option, type: EntityType, name: NameFacts): number[] {
  const said = [option.introduction, ...option.recent];
  const nouns = new Set(said.map(({ noun }) => noun));
  const { words, isCountry } = name;
  const kinds = [...name.kinds, ...[...nouns].flatMap((noun) => headNounsOf((noun ?? '').replace(/s$/, '')))];
  const gender = type === 'Person' ? genderOf(option) : null;
  const wanted = isPronoun(anaphor) ? genderOfPronoun(anaphor.lemma) : genderOfWord(anaphor.lemma);
  const isOfType = anaphor.nouns.some((noun) => noun.type === type);
  return [
    flag(said.some((place) => place.words.includes(anaphor.lemma))),
    flag(words.at(-1) === anaphor.lemma),
    flag(nouns.has(anaphor.lemma)),
    flag(isOfType),
    flag(anaphor.nouns.length > 0 && !isOfType),
    flag(anaphor.nouns.some((noun) => kinds.some((other) => isSameKind(noun, other)))),
    flag(isCountry && anaphor.nouns.some(({ kind }) => kind === 'country')),
    flag(wanted !== null && gender === wanted),
    flag(wanted !== null && gender !== null && gender !== wanted),
  ];
}

function genderOf({ introduction, recent }: Option): Gender | null {
  const said = [introduction, ...recent];
  const told = said.find(({ gender }) => gender !== null)?.gender;
  return told ?? said.find(({ likelyGender }) => likelyGender !== null)?.likelyGender ?? null;
}

function isSubject({ relation }: Token): boolean {
  return /^nsubj/.test(relation);
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
