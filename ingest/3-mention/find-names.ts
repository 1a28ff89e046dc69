import type { EntityType } from '../../src/model/types.generated.js';
import type { Analysis, NameLabel } from '../2-language/analysis.js';
import { cutOffices } from './cut-offices.js';
import { dropCommonWords } from './drop-common-words.js';
import { dropOffices } from './drop-offices.js';
import { extendNames } from './extend-names.js';
import { findMissedNames } from './find-missed-names.js';
import { findNestedPlaces } from './find-nested-places.js';
import { headOfRange } from './head-of-range.js';
import { joinSplitNames } from './join-split-names.js';
import { headNounsOf } from './load-head-nouns.js';
import type { NameMention } from './mention-kinds.js';
import { nameKey } from './name-key.js';
import { isCapitalized, type NameRange, textOfRange, withoutOverlaps } from './name-range.js';
import { placeOf } from './place-of.js';
import { trimHeadlines } from './trim-headlines.js';
import { trimName } from './trim-name.js';
import { typeNames } from './type-names.js';
import { wholeWords } from './whole-words.js';

/** Words of a state body after its country. */
const LONGEST_BODY = 4;

const TYPES: Readonly<Record<Exclude<NameLabel, 'NORP'>, EntityType>> = {
  PER: 'Person',
  ORG: 'Organization',
  LOC: 'Place',
  EVENT: 'Event',
  WORK: 'Work',
};

/**
 * The names of an article in no order: those of the analysis, cleaned and joined, and those it missed
 * (countries, demonyms, further occurrences), and the countries in the names of institutions ("Supreme Court of Canada"); each with the type that the whole article speaks for.
 */
export function findNames(analysis: Analysis): NameMention[] {
  const cleaned = withoutOverlaps(joinSplitNames(analysis).flatMap((name) => trimName(analysis, name)));
  const extended = cutOffices(analysis, wholeWords(analysis, extendNames(analysis, cleaned)));
  const missed = cutOffices(analysis, findMissedNames(analysis, extended));
  const all = trimHeadlines(analysis, withoutOverlaps([...extended, ...missed]));
  const typed = dropOffices(analysis.tokens, dropCommonWords(analysis, typeNames(analysis, all)));
  return [
    ...typed.flatMap((range) => mentionOf(analysis, range, false) ?? []),
    ...findNestedPlaces(analysis, typed).flatMap((range) => mentionOf(analysis, range, true) ?? []),
  ];
}

function mentionOf(analysis: Analysis, range: NameRange, isNested: boolean): NameMention | null {
  const text = textOfRange(analysis.text, analysis.tokens, range);
  const known = placeOf(text);
  const type = typeOf(analysis, range, known);
  const first = analysis.tokens[range.first];
  const last = analysis.tokens[range.last - 1];
  if (type === null || first === undefined || last === undefined) return null;
  const isPlace = known !== null && type === 'Place';
  return {
    form: 'name',
    span: { start: first.span.start, end: last.span.end },
    text,
    type,
    sentence: first.sentence,
    head: headOfRange(analysis.tokens, range.first, range.last),
    confidence: range.score,
    first: range.first,
    last: range.last,
    key: nameKey(text),
    place: isPlace ? known.place : null,
    isCountry: isPlace && known.isCountry,
    isDemonym: isPlace && known.isDemonym,
    isHint:
      isPlace &&
      (isNested ? !isNamedInside(analysis, range, known.place) : known.isDemonym && !known.isCountry),
  };
}

/** A nested country is named too where it owns the body ("US Air Force") or ends "of" ("Law Association of Zambia"); not "Bank of America". */
function isNamedInside(analysis: Analysis, range: NameRange, country: string): boolean {
  const isAfterOf = analysis.tokens[range.first - 1]?.form === 'of';
  const isInFull = textOfRange(analysis.text, analysis.tokens, range) === country;
  return (isAfterOf && isInFull && placeOf(country)?.isCountry === true) || isStateBody(analysis, range);
}

/** The force, government or ministry of a country named in full inside it: "US Air Force". */
function isStateBody(analysis: Analysis, range: NameRange): boolean {
  const name = analysis.tokens.slice(range.last, range.last + LONGEST_BODY);
  const end = name.findIndex((token) => !isCapitalized(token.form));
  const head = name[(end < 0 ? name.length : end) - 1]?.form.toLowerCase() ?? '';
  return headNounsOf(head).some(({ kind }) => /^(military|government|ministry)$/.test(kind));
}

/** A people ("the Ukrainians") is a Group, its adjective names the country; other adjectives ("Islamic") name nothing. */
function typeOf(
  analysis: Analysis,
  range: NameRange,
  known: { readonly isDemonym: boolean } | null,
): EntityType | null {
  const isPeople = /^NN(P?S)$/.test(analysis.tokens[range.last - 1]?.tag ?? '');
  if (known?.isDemonym === true) return isPeople ? 'Group' : 'Place';
  if (range.label !== 'NORP') return TYPES[range.label];
  return isPeople ? 'Group' : null;
}
