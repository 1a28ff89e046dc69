import type { Analysis, Token } from '../2-language/analysis.js';
import type { HeadNoun } from './load-head-nouns.js';
import { loadWords } from './load-words.js';
import type { NameMention } from './mention-kinds.js';
import type { NounPhrase } from './noun-phrase.js';
import { demonymOf } from './place-of.js';
import { placesAfterOf } from './places-after-of.js';

const short = loadWords<Readonly<Record<string, string>>>('short-demonyms');

/** A noun phrase as `ownNamesOf` needs it. */
export interface Description {
  readonly phrase: NounPhrase;
  readonly head: Token;
  readonly noun: HeadNoun;
  readonly isPlural: boolean;
  /** The names in the phrase. */
  readonly modifiers: readonly NameMention[];
}

/**
 * The names of the entities that a description with named modifiers is by itself: "Russia's troops" is "Russian military",
 * "two senior US officials" is "US officials", "the Russian and Ukrainian delegations" are two, "Belarus's foreign
 * ministry" keeps its words, "the US embassy in Maputo" its place. None when the words only describe ("the Chelsea owner",
 * "two Chrysler plants").
 */
export function ownNamesOf(
  analysis: Analysis,
  names: readonly NameMention[],
  description: Description,
): string[] {
  const { head, noun, isPlural, modifiers } = description;
  if (!canBeEntity(description)) return [];
  const before = modifiers.filter((name) => name.last <= head.index && modifies(analysis, name, head));
  const modifier = before.at(-1);
  if (modifier === undefined) {
    const governed = isPlural && noun.family !== null ? placesAfterOf(analysis, names, head) : [];
    if (governed.length > 1) return governed.map((name) => `${adjectiveFor(name)} ${noun.family}`);
    const placed = isPlaced(analysis, description) ? nameWithPlace(analysis, names, description) : null;
    const name = placed ?? (noun.named ? nameWithOf(analysis, description) : null);
    return name === null ? [] : [name];
  }
  if (!noun.named) return [];
  const placed =
    !isPlural && noun.family === null && isPlaced(analysis, description)
      ? nameWithPlace(analysis, names, description)
      : null;
  if (placed !== null) return [placed];
  const isList = isPlural && before.length > 1 && before.every((name) => name.last <= modifier.last);
  return (isList ? before : [modifier]).map((name) => nameWithModifier(analysis, name, description));
}

/** "an oil depot in western Ukraine" is any depot; a meeting is one of its own all the same. */
function isPlaced({ tokens }: Analysis, { phrase, noun }: Description): boolean {
  if (!noun.isPlaced) return false;
  return noun.type !== 'Place' || !/^an?$/i.test(tokens[phrase.first]?.form ?? '');
}

function canBeEntity({ noun, isPlural }: Description): boolean {
  if (noun.type === 'Person') return isPlural;
  return !(isPlural && noun.type === 'Place');
}

/** It modifies the head itself, or stands in a list that does: not Airbus in "the Airbus factory's manager". */
function modifies(analysis: Analysis, name: NameMention, head: Token): boolean {
  let token = analysis.tokens[name.head];
  while (token?.relation === 'conj') token = analysis.tokens[token.head];
  return token !== undefined && token.head === head.index;
}

function nameWithModifier(
  analysis: Analysis,
  modifier: NameMention,
  { head, noun, isPlural }: Description,
): string {
  if (noun.family !== null && isFamilyWord(analysis, modifier, head)) {
    if (modifier.type === 'Place' || modifier.type === 'Group')
      return `${adjectiveFor(modifier)} ${noun.family}`;
    // "SDF forces": the body itself.
    if (noun.kind === 'military' && modifier.type === 'Organization') return modifier.text;
  }
  const isPeople = noun.type === 'Group' || (noun.type === 'Person' && isPlural);
  return isPeople ? `${modifier.text} ${head.form}` : textBetween(analysis, modifier.first, head.index + 1);
}

function adjectiveFor(name: NameMention): string {
  return name.place === null ? name.text : (short[name.place] ?? demonymOf(name.place) ?? name.text);
}

/** Only adjectives like "armed" may stand between: "Russian news agency" is no Russian military. */
function isFamilyWord(analysis: Analysis, modifier: NameMention, head: Token): boolean {
  return analysis.tokens
    .slice(modifier.last, head.index)
    .every(
      (token) => !/^(NOUN|PROPN)$/.test(token.pos) || token.relation === 'conj' || token.form === head.form,
    );
}

/** "residents of Mosul", "the government of Norway": the head, "of" and the name. */
function nameWithOf(
  analysis: Analysis,
  { phrase, head, modifiers, noun, isPlural }: Description,
): string | null {
  const after = modifiers.find((name) => name.first > head.index && name.last === phrase.last);
  if (after === undefined) return null;
  const isPeople = noun.type === 'Group' || (noun.type === 'Person' && isPlural);
  if (noun.family !== null && after.place !== null) return `${adjectiveFor(after)} ${noun.family}`;
  return textBetween(analysis, isPeople ? head.index : coreStart(analysis, phrase, head), phrase.last);
}

/** "a court in Brest", "the talks in Istanbul", "protesters at Timure": the head with what is before it, and the place. */
function nameWithPlace(
  analysis: Analysis,
  names: readonly NameMention[],
  { phrase, head, isPlural, noun }: Description,
): string | null {
  const preposition = analysis.tokens[head.index + 1];
  if (
    preposition === undefined ||
    preposition.head !== head.index ||
    !/^(in|at|from)$/i.test(preposition.form)
  )
    return null;
  const place = names.find((name) => name.first >= head.index + 2 && name.first <= head.index + 3);
  if (place === undefined || analysis.tokens[place.head]?.head !== preposition.index) return null;
  const isPeople = noun.type === 'Group' || (noun.type === 'Person' && isPlural);
  return textBetween(analysis, isPeople ? head.index : coreStart(analysis, phrase, head), place.last);
}

function coreStart(analysis: Analysis, phrase: NounPhrase, head: Token): number {
  let first = phrase.first;
  while (first < head.index && /^(DT|PRP\$|CD|PDT)$/.test(analysis.tokens[first]?.tag ?? '')) first++;
  return first;
}

function textBetween(analysis: Analysis, first: number, last: number): string {
  const start = analysis.tokens[first]?.span.start ?? 0;
  return analysis.text.slice(start, analysis.tokens[last - 1]?.span.end ?? start).replace(/\s+/g, ' ');
}
