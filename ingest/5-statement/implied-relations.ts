import type { RelationType } from '../../src/model/types.generated.js';
import { findCapital } from '../2-language/lexicon/find-capital.js';
import { findCountry } from '../2-language/lexicon/find-country.js';
import { placeOf } from '../3-mention/place-of.js';
import type { ResolvedMention } from '../4-entity/resolved-article.js';
import type { Candidate, RelationSource } from './candidate.js';
import { childrenBy } from './frames/tree.js';
import { type NounPhrase, readNounPhrase } from './noun-phrase.js';
import { type Argument, entityOf, type Reading } from './reading.js';
import type { Rule } from './rule.js';

/** Share of an article's country mentions that its main country has at least. */
const MIN_SHARE = 0.5;
/** And so many times as many as any other country: between a host and its guest it is not clear whose president is meant. */
const MIN_LEAD = 2;

/** The rule whose statements get the office of the person before. */
const COUNTERPART_RULE = 'relational-nouns/counterpart';

/** What a capital as the first place of the article counts. */
const DATELINE_VOTES = 5;

/** Words before an office among which its country is looked for. */
const WORDS_BEFORE = 3;

/** What the evidence names as the rule. */
type ImpliedRule = 'implied/own-country' | 'implied/own-ministry' | 'implied/president-of-adviser';

/**
 * What an office says together with the rest of the article: "Foreign Minister X" is that of the article's country and
 * leads the foreign ministry that the article names; a "presidential adviser" advises the president it names.
 */
export function createImpliedSource(offices: ReadonlyMap<string, readonly Rule[]>): RelationSource {
  return {
    id: 'implied',
    propose(reading, earlier) {
      let found = earlier.map((candidate) => nameCounterpart(reading, candidate, earlier));
      const build = (rule: ImpliedRule, predicate: RelationType, office: Office, object: Argument): void => {
        found.push({
          subject: office.bearer,
          predicate,
          object,
          head: office.head,
          trigger: [office.phrase.first, office.phrase.last],
          scope: 'state',
          rule,
          polarity: null,
          modality: office.phrase.modality,
          title: office.phrase.title,
          confidence: 0,
        });
      };
      const country = mainCountry(reading);
      for (const office of findOffices(reading, offices)) {
        const kind = nationalKind(reading, office);
        const isPlaced = earlier.some((candidate) => isPlacedBy(reading, office, candidate));
        if (kind !== null && country !== null && !isPlaced && namedCountry(reading, office) === null)
          build('implied/own-country', kind, office, country);
        const ministry = ministryOf(reading, office);
        if (ministry !== null) build('implied/own-ministry', 'LEADS', office, ministry);
        const president = presidentFor(reading, office, found);
        if (president === null) continue;
        // He advises the person, not the country whose president that is.
        found = found.filter(({ head, predicate }) => head !== office.head || predicate !== 'ADVISES');
        build('implied/president-of-adviser', 'ADVISES', office, president);
      }
      return found;
    },
  };
}

/** True when `candidate` says what the office is of, or that the person has an office in a country. */
function isPlacedBy(
  reading: Reading,
  office: Office,
  { head, predicate, subject, object }: Candidate,
): boolean {
  if (subject.entity !== office.bearer.entity) return false;
  const { type, name } = entityOf(reading, object);
  if (head === office.head) return type === 'Place' || type === 'Organization';
  return (
    (predicate === 'LEADS' || predicate === 'HOLDS_POSITION') &&
    type === 'Place' &&
    placeOf(name)?.isCountry === true
  );
}

/** The place that the words before the office name ("Greek" of "Greek Prime Minister"), whether it is an entity or not. */
function namedCountry({ tokens }: Reading, { head, phrase }: Office): string | null {
  const from = Math.max(0, phrase.first - WORDS_BEFORE);
  const before = tokens.slice(from, head).filter(({ sentence }) => sentence === tokens[head]!.sentence);
  return before.map(({ form }) => placeOf(form)?.place ?? null).find((place) => place !== null) ?? null;
}

/** An office word and the person whose it is. */
interface Office {
  readonly head: number;
  readonly phrase: NounPhrase;
  readonly bearer: Argument;
}

function findOffices(reading: Reading, nouns: ReadonlyMap<string, readonly Rule[]>): Office[] {
  return reading.tokens.flatMap(({ index }): Office[] => {
    const phrase = readNounPhrase(reading, index, nouns);
    const mention = phrase === null ? undefined : bearerOf(reading, index);
    if (phrase === null || mention === undefined) return [];
    return [{ head: index, phrase, bearer: { entity: mention.entity, mention, token: mention.head } }];
  });
}

/** The person whose name follows, or in apposition. */
function bearerOf(reading: Reading, head: number): ResolvedMention | undefined {
  const { tokens } = reading;
  const { head: above, relation } = tokens[head]!;
  const at = [
    ...(relation === 'compound' && above > head ? [above] : []),
    ...childrenBy(tokens, head, 'appos'),
  ];
  return at
    .flatMap((token) => reading.headedBy[token]!)
    .find(({ type, form }) => type === 'Person' && form === 'name');
}

/** LEADS, HOLDS_POSITION, or null when the office is no national one or something stands beside it that it is of. */
function nationalKind(reading: Reading, { head, phrase }: Office): RelationType | null {
  const { tokens, lexicon } = reading;
  const words = phrase.title.toLowerCase();
  const office = words.split(' ').slice(-2).join(' ');
  const last = tokens[head]!.lemma.toLowerCase();
  const isOfSomething = childrenBy(tokens, head, 'prep', 'poss').some(
    (child) =>
      ['of', 'for', 'at'].includes(tokens[child]!.form.toLowerCase()) || tokens[child]!.relation === 'poss',
  );
  if (isOfSomething || phrase.modality === 'former' || lexicon.has('regional-offices', office)) return null;
  const leads =
    lexicon.has('national-leaders', office) || (lexicon.has('national-leaders', last) && words === last);
  if (leads) return phrase.isDeputy ? 'HOLDS_POSITION' : 'LEADS';
  return lexicon.has('national-offices', office) || lexicon.has('national-offices', last)
    ? 'HOLDS_POSITION'
    : null;
}

/**
 * The country that the article is from or about: that of a capital in the dateline; else the one that it names, itself
 * or by its capital, clearly more often than others. Null when the article does not name the country.
 */
function mainCountry(reading: Reading): Argument | null {
  const votes = new Map<string, number>();
  const firstMention = new Map<string, ResolvedMention>();
  const places = reading.resolved.mentions.filter(({ type, form }) => type === 'Place' && form === 'name');
  for (const [i, mention] of places.entries()) {
    const name = reading.resolved.entities[mention.entity]!.name;
    const country = findCountry(name)?.name;
    const named = country ?? findCapital(name)?.name;
    if (named === undefined) continue;
    const isDateline = i === 0 && country === undefined && mention.sentence === 0;
    votes.set(named, (votes.get(named) ?? 0) + (isDateline ? DATELINE_VOTES : 1));
    if (country !== undefined && !firstMention.has(country)) firstMention.set(country, mention);
  }
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const [best, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < MIN_SHARE * all || best[1] < MIN_LEAD * (second?.[1] ?? 0)) return null;
  const mention = firstMention.get(best[0]);
  return mention === undefined ? null : { entity: mention.entity, mention, token: mention.head };
}

/** "President X met her Ugandan counterpart Y": Y has in Uganda the office that was named last before. */
function nameCounterpart(reading: Reading, candidate: Candidate, earlier: readonly Candidate[]): Candidate {
  if (candidate.rule !== COUNTERPART_RULE) return candidate;
  const { sentence } = reading.tokens[candidate.head]!;
  const office = earlier.findLast(
    ({ head, predicate, rule }) =>
      head < candidate.head &&
      rule !== COUNTERPART_RULE &&
      reading.tokens[head]!.sentence >= sentence - 1 &&
      (predicate === 'LEADS' || predicate === 'HOLDS_POSITION'),
  );
  return office === undefined
    ? candidate
    : { ...candidate, predicate: office.predicate, title: office.title };
}

/** "Foreign Minister" → the entity named "… Foreign Ministry" or "Ministry of Foreign Affairs". */
function ministryOf(reading: Reading, office: Office): Argument | null {
  const { phrase } = office;
  if (phrase.isDeputy || phrase.modality !== null) return null;
  const field = /(\p{L}+) (minister|secretary)$/iu.exec(phrase.title)?.[1]?.toLowerCase();
  if (field === undefined || field.length < 5) return null;
  const mention = reading.resolved.mentions.find(({ type, text, entity }) => {
    const name = `${text} ${reading.resolved.entities[entity]!.name}`.toLowerCase();
    const isMinistry = type === 'Organization' && /(ministry|department)/u.test(name);
    return isMinistry && name.includes(field.slice(0, 6)) && isOfSameCountry(reading, office, name);
  });
  return mention === undefined ? null : { entity: mention.entity, mention, token: mention.head };
}

/** "Russia's defense ministry" is not led by the Dutch defense minister. */
function isOfSameCountry(reading: Reading, office: Office, ministry: string): boolean {
  const words = ministry
    .split(/[^\p{L}]+/u)
    .map((word) => placeOf(word.replace(/^\p{Ll}/u, (c) => c.toUpperCase())));
  const country = words.find((place) => place?.isCountry === true)?.place;
  const own = namedCountry(reading, office) ?? nameOf(reading, mainCountry(reading));
  return country === undefined || own === null || placeOf(own)?.place === country;
}

function nameOf(reading: Reading, place: Argument | null): string | null {
  return place === null ? null : entityOf(reading, place).name;
}

/** The president, when the adviser is "presidential" and the article names one (of the same country, if it says which). */
function presidentFor(
  reading: Reading,
  { phrase, head }: Office,
  earlier: readonly Candidate[],
): Argument | null {
  if (!/^(former )?presidential (adviser|advisor|aide|assistant)$/iu.test(phrase.title)) return null;
  const leaders = earlier.filter(
    ({ predicate, title }) => predicate === 'LEADS' && /president$/iu.test(title ?? ''),
  );
  const countries = earlier.filter((candidate) => candidate.head === head).map(({ object }) => object.entity);
  const beside = reading.tokens
    .slice(Math.max(0, phrase.first - 2), phrase.first)
    .flatMap(({ index }) => reading.covering[index]!.map(({ entity }) => entity));
  const wanted = new Set([...countries, ...beside]);
  const own =
    leaders.find(({ object }) => wanted.has(object.entity)) ?? (wanted.size === 0 ? leaders[0] : undefined);
  return own?.subject ?? null;
}
