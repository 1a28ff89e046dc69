import { placeOf } from '../3-mention/place-of.js';
import type { ResolvedMention } from '../4-entity/resolved-article.js';
import type { Candidate } from './candidate.js';
import { firstTokenAt, type Reading, tokensOf } from './reading.js';
import type { Rule } from './rule.js';
import { allows, type RuleBook } from './rule-book.js';

/** Longest text between two mentions that an adjacent rule looks at, in UTF-16 code units. */
const MAX_GAP = 40;

/** From how many names with commas between them on a row is a list and no chain of places ("Kampala, Uganda"). */
const LIST_LENGTH = 4;

/** Reads two mentions that stand side by side by what stands between them: "Istanbul, Turkey", "Smith (Labour)". */
export function matchAdjacent(reading: Reading, book: RuleBook): Candidate[] {
  const { mentions } = reading.resolved;
  return mentions.flatMap((left, i) =>
    neighboursOf(left, mentions.slice(i + 1)).flatMap((right) =>
      book.adjacent.flatMap((rule) => matchPair(reading, book, rule, left, right)),
    ),
  );
}

function neighboursOf(left: ResolvedMention, later: readonly ResolvedMention[]): ResolvedMention[] {
  const end = later.findIndex(({ span }) => span.start - left.span.end > MAX_GAP);
  const near = end < 0 ? later : later.slice(0, end);
  return near.filter(
    ({ span, form }) => span.start >= left.span.end && form !== 'pronoun' && left.form !== 'pronoun',
  );
}

function matchPair(
  reading: Reading,
  book: RuleBook,
  rule: Rule,
  left: ResolvedMention,
  right: ResolvedMention,
): Candidate[] {
  const gap = reading.text.slice(left.span.end, right.span.start);
  if (rule.pattern?.test(gap) !== true) return [];
  if (rule.before?.test(lineBefore(reading.text, left.span.start)) === false) return [];
  if (rule.isAttached && !isAttached(reading, left)) return [];
  if (rule.isNounsOnly && !isNounsOnly(reading, left, right)) return [];
  if (rule.isAfterDemonym && placeOf(left.text)?.isDemonym !== true) return [];
  if (rule.isNoList && isInList(reading, left, right)) return [];
  const [s, o] = rule.reversed ? [right, left] : [left, right];
  const subject = { entity: s.entity, mention: s, token: s.head };
  const object = { entity: o.entity, mention: o, token: o.head };
  if (!allows(book, reading, rule, rule.predicate, [subject, object])) return [];
  const first = firstTokenAt(reading.tokens, left.span.end);
  return [
    {
      subject,
      predicate: rule.predicate,
      object,
      head: left.head,
      trigger: [first, Math.max(first, firstTokenAt(reading.tokens, right.span.start) - 1)],
      scope: 'state',
      rule: rule.id,
      polarity: rule.polarity,
      modality: rule.modality,
      title: null,
      confidence: 0,
    },
  ];
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function isNounsOnly({ tokens }: Reading, left: ResolvedMention, right: ResolvedMention): boolean {
  const between = tokens.slice(firstTokenAt(tokens, left.span.end), firstTokenAt(tokens, right.span.start));
  return between.every(({ tag }) => /^(NN|JJ|CD|HYPH)/.test(tag));
}

/** "the university in Oslo" and not "opened [the university] [in Oslo]". */
function isAttached(reading: Reading, left: ResolvedMention): boolean {
  const { tokens } = reading;
  const next = tokens[firstTokenAt(tokens, left.span.end)];
  const word = next?.relation === 'punct' ? tokens[next.index + 1] : next;
  return word !== undefined && tokensOf(tokens, left).includes(word.head);
}

/** True when both are members of a row of names that ends in "and" or "or", or is as long as no address is. */
function isInList(reading: Reading, left: ResolvedMention, right: ResolvedMention): boolean {
  const { text, resolved } = reading;
  // "Kyrgyzstan, Tajikistan sign deal": a country lies in none.
  if (placeOf(left.text)?.isCountry === true) return true;
  const names = resolved.mentions.filter(({ form, type }) => form === 'name' && type === right.type);
  let length = 2;
  let at = right;
  for (;;) {
    const next = names.find(
      ({ span }) =>
        span.start >= at.span.end && /^,?( and| or| &)? $|^, $/u.test(text.slice(at.span.end, span.start)),
    );
    if (next === undefined) break;
    if (/(and|or|&) $/u.test(text.slice(at.span.end, next.span.start))) return true;
    length += 1;
    at = next;
  }
  at = left;
  for (;;) {
    const previous = names.findLast(
      ({ span }) => span.end <= at.span.start && /^, $/u.test(text.slice(span.end, at.span.start)),
    );
    if (previous === undefined) break;
    length += 1;
    at = previous;
  }
  return length >= LIST_LENGTH;
}
