import { alignEntity, type GoldNames, goldNamesOf, normalizeName } from './align-entity.js';
import type { GoldArticle, GoldEntity, GoldTriple } from './gold.js';
import { lenientKey, pairKey, strictKey } from './predicate-families.js';
import type { PredictedArticle, PredictedRef, PredictedStatement } from './prediction.js';

/** How many were right, how many were extracted, how many there were to find. Sums of tallies are tallies. */
export interface Tally {
  readonly right: number;
  readonly extracted: number;
  readonly gold: number;
}

/** One distinct extracted triple, judged. */
export interface JudgedFact {
  /** The first extracted statement of this triple: its modality and speaker count. */
  readonly statement: PredictedStatement;
  /** The annotated entities its ends stand for; null for an end that the annotation does not know. */
  readonly subject: GoldEntity | null;
  readonly object: GoldEntity | null;
  /** The annotated triple it matches; null for a false fact. */
  readonly match: GoldTriple | null;
  /** The predicate it is counted under: the annotation's when right. */
  readonly predicate: string;
  /** The highest of the statements with this triple, 0..1. */
  readonly confidence: number;
  readonly modalityRight: boolean;
  /** The annotated speaker's id, '?' for one that the annotation does not know, null when nobody is credited. */
  readonly speaker: string | null;
}

/** What the scorer knows about one article; every figure is a function of these. */
export interface ArticleScore {
  readonly gold: GoldArticle;
  /** Distinct extracted triples in the order they were extracted. */
  readonly facts: readonly JudgedFact[];
  /** Distinct annotated triples that were not extracted. */
  readonly misses: readonly GoldTriple[];
  readonly strict: Tally;
  readonly lenient: Tally;
  readonly pairs: Tally;
  readonly entities: Tally;
  readonly entitiesTyped: Tally;
  readonly attribution: Tally;
  /** Right triples whose modality is right, of the right triples. */
  readonly modalityRight: number;
  /** Quotes that differ from the text at their offsets, of all quotes of articles whose text is there. */
  readonly quotesWrong: number;
  readonly quotes: number;
  /** Annotated entities that an extracted entity stands for. */
  readonly entitiesFound: ReadonlySet<string>;
}

/**
 * Judges what was extracted from one article. An extracted triple is right when both ends stand for annotated
 * entities and the annotation has the triple with this polarity; each distinct triple counts once.
 */
export function scoreArticle(gold: GoldArticle, predicted: PredictedArticle | undefined): ArticleScore {
  const names = goldNamesOf(gold.entities);
  const statements = predicted?.statements ?? [];
  const wanted = new Map(gold.triples.map((t) => [strictKey(t.s, t.p, t.o, t.polarity), t]));
  const facts = judgeStatements(statements, wanted, names);
  const found = judgeEntities(predicted, names);
  const matched = new Set([...facts.values()].map((fact) => fact.match));
  const right = [...facts.values()].filter((fact) => fact.match !== null);
  const ends = [...endsOf(statements, names)];
  return {
    gold,
    facts: [...facts.values()],
    misses: [...wanted.values()].filter((triple) => !matched.has(triple)),
    strict: { right: right.length, extracted: facts.size, gold: wanted.size },
    lenient: tallySets(
      ends.map(({ s, p, o }) => lenientKey(s, p, o)),
      gold.triples.map((t) => lenientKey(t.s, t.p, t.o)),
    ),
    pairs: tallySets(
      ends.map(({ s, o }) => pairKey(s, o)),
      gold.triples.map((t) => pairKey(t.s, t.o)),
    ),
    entities: {
      right: found.any.size,
      extracted: found.extracted,
      gold: gold.entities.length,
    },
    entitiesTyped: {
      right: found.typed.size,
      extracted: found.extracted,
      gold: gold.entities.length,
    },
    attribution: {
      right: right.filter((fact) => fact.match?.by && fact.match.by === fact.speaker).length,
      extracted: right.filter((fact) => fact.speaker !== null).length,
      gold: right.filter((fact) => fact.match?.by).length,
    },
    modalityRight: right.filter((fact) => fact.modalityRight).length,
    ...judgeQuotes(statements, gold.text),
    entitiesFound: found.any,
  };
}

function judgeStatements(
  statements: readonly PredictedStatement[],
  wanted: ReadonlyMap<string, GoldTriple>,
  names: GoldNames,
): Map<string, JudgedFact> {
  const facts = new Map<string, JudgedFact>();
  for (const statement of statements) {
    const subject = alignEntity(statement.subject, names);
    const object = alignEntity(statement.object, names);
    const key = strictKey(
      subject?.id ?? unknownEnd(statement.subject),
      statement.predicate,
      object?.id ?? unknownEnd(statement.object),
      statement.polarity,
    );
    const known = facts.get(key);
    if (known !== undefined) {
      facts.set(key, {
        ...known,
        confidence: Math.max(known.confidence, statement.confidence),
      });
      continue;
    }
    const match = wanted.get(key) ?? null;
    const by = statement.evidence[0]?.attributedTo ?? null;
    facts.set(key, {
      statement,
      subject,
      object,
      match,
      predicate: match?.p ?? statement.predicate,
      confidence: statement.confidence,
      modalityRight: match !== null && match.modality === statement.modality,
      speaker: by === null ? null : (alignEntity(by, names)?.id ?? '?'),
    });
  }
  return facts;
}

function* endsOf(statements: readonly PredictedStatement[], names: GoldNames) {
  for (const { subject, predicate, object } of statements) {
    yield {
      s: alignEntity(subject, names)?.id ?? unknownEnd(subject),
      p: predicate,
      o: alignEntity(object, names)?.id ?? unknownEnd(object),
    };
  }
}

/** Ends that the annotation does not know are told apart by their names. */
function unknownEnd(ref: PredictedRef): string {
  return `?${normalizeName(ref.name)}`;
}

function judgeEntities(predicted: PredictedArticle | undefined, names: GoldNames) {
  const any = new Set<string>();
  const typed = new Set<string>();
  const entities = predicted?.entities ?? [];
  for (const entity of entities) {
    const aligned = alignEntity(entity, names);
    if (aligned === null) continue;
    any.add(aligned.id);
    if (aligned.type === entity.type) typed.add(aligned.id);
  }
  return { any, typed, extracted: entities.length };
}

function tallySets(extracted: readonly string[], gold: readonly string[]): Tally {
  const wanted = new Set(gold);
  const distinct = new Set(extracted);
  const right = [...distinct].filter((key) => wanted.has(key)).length;
  return { right, extracted: distinct.size, gold: wanted.size };
}

function judgeQuotes(statements: readonly PredictedStatement[], text: string | null) {
  const quotes = text === null ? [] : statements.flatMap((statement) => statement.evidence);
  const wrong = quotes.filter(({ start, end, quote }) => text?.slice(start, end) !== quote);
  return { quotesWrong: wrong.length, quotes: quotes.length };
}
