import type { Analysis, Token } from '../2-language/analysis.js';
import { demonymOf } from './load-countries.js';
import type { HeadNoun } from './load-head-nouns.js';
import type { NameMention } from './mention-kinds.js';
import type { NounPhrase } from './noun-phrase.js';

/**
 * The name of the entity that a description with a named modifier is by itself: "Russia's troops" is "Russian military",
 * "two senior US officials" is "US officials", "Belarus's foreign ministry" keeps its words. Null when the words only
 * describe ("the Chelsea owner", "an oil depot").
 */
export function ownNameOf(
  analysis: Analysis,
  phrase: NounPhrase,
  head: Token,
  noun: HeadNoun,
  isPlural: boolean,
  modifiers: readonly NameMention[],
): string | null {
  const before = modifiers.filter((name) => name.last <= head.index && isDirect(analysis, name, head));
  const modifier = before.at(-1);
  const isPeople = noun.type === 'Group' || (noun.type === 'Person' && isPlural);
  if (
    !noun.named ||
    (noun.type === 'Person' && !isPlural) ||
    (noun.type === 'Group' && !isPlural && modifier === undefined)
  )
    return null;
  if (modifier === undefined) return nameWithOf(analysis, phrase, head, modifiers, isPeople);
  const { place } = modifier;
  if (noun.family !== null && isFamilyWord(analysis, modifier, head)) {
    return `${place === null ? modifier.text : (demonymOf(place) ?? modifier.text)} ${noun.family}`;
  }
  if (isPeople) return `${modifier.text} ${head.form}`;
  return textBetween(analysis, modifier.first, head.index + 1);
}

/** The name modifies the head itself, not another modifier: not Airbus in "the Airbus factory's manager". */
function isDirect(analysis: Analysis, name: NameMention, head: Token): boolean {
  const token = analysis.tokens[name.head];
  return token !== undefined && token.head === head.index;
}

/** Only adjectives like "armed" may stand between: "Russian news agency" is no Russian military. */
function isFamilyWord(analysis: Analysis, modifier: NameMention, head: Token): boolean {
  return analysis.tokens
    .slice(modifier.last, head.index)
    .every(
      (token) =>
        token.pos !== 'NOUN' &&
        token.pos !== 'PROPN' &&
        (token.tag !== 'JJ' || /^(armed|ground|regular|federal|central|national)$/i.test(token.form)),
    );
}

/** "residents of Mosul", "the government of Norway": the head, "of" and the name. */
function nameWithOf(
  analysis: Analysis,
  phrase: NounPhrase,
  head: Token,
  modifiers: readonly NameMention[],
  isPeople: boolean,
): string | null {
  const after = modifiers.find((name) => name.first > head.index && name.last === phrase.last);
  if (after === undefined || !(isPeople || phrase.last - head.index <= 4)) return null;
  return textBetween(analysis, isPeople ? head.index : coreStart(analysis, phrase, head), phrase.last);
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
