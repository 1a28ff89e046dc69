import { z } from 'zod';
import { InputError } from '../model/errors.js';

/** The parts of an ArticleGraph that are scored; anybody's extractor can supply them as JSONL. */
export interface PredictedArticle {
  readonly article: { readonly id: string };
  readonly entities: readonly PredictedEntity[];
  readonly statements: readonly PredictedStatement[];
}

export interface PredictedRef {
  readonly name: string;
  readonly type: string;
  readonly aliases?: readonly string[] | undefined;
}

export interface PredictedEntity extends PredictedRef {
  readonly mentions?: readonly PredictedMention[] | undefined;
}

export interface PredictedMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: string;
}

export interface PredictedEvidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly attributedTo: PredictedRef | null;
  readonly rule?: string | undefined;
}

export interface PredictedStatement {
  readonly subject: PredictedRef;
  readonly predicate: string;
  readonly object: PredictedRef;
  readonly polarity: string;
  readonly modality: string;
  readonly confidence: number;
  readonly evidence: readonly PredictedEvidence[];
}

const ref = z.object({
  name: z.string(),
  type: z.string(),
  aliases: z.array(z.string()).optional(),
});
const mention = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  form: z.string(),
});
const passage = z.object({
  start: z.number(),
  end: z.number(),
  quote: z.string(),
});
const record = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article') }),
  ref.extend({
    kind: z.literal('entity'),
    article: z.string(),
    mentions: z.array(mention).optional(),
  }),
  z.object({
    kind: z.literal('statement'),
    article: z.string(),
    subject: ref,
    predicate: z.string(),
    object: ref,
    polarity: z.string().default('affirmed'),
    modality: z.string().default('actual'),
    attributedTo: ref.nullish(),
    evidence: passage.optional(),
    rule: z.string().optional(),
    confidence: z.number().min(0).max(1).default(1),
  }),
]);

/**
 * Reads the records of `extract`, one JSON object a line; keys that are not scored are ignored. One statement per
 * line, as they stand; `article` may be a path, of which the stem counts.
 * @throws InputError naming `source` and the line.
 */
export async function readPredictions(
  lines: Iterable<string> | AsyncIterable<string>,
  source: string,
): Promise<PredictedArticle[]> {
  const articles = new Map<string, { entities: PredictedEntity[]; statements: PredictedStatement[] }>();
  const partsOf = (id: string) => {
    const parts = articles.get(id) ?? { entities: [], statements: [] };
    articles.set(id, parts);
    return parts;
  };
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const read = parseRecord(line, `${source}:${number}`);
    if (read.kind === 'entity') partsOf(stemOf(read.article)).entities.push(read);
    if (read.kind === 'statement') {
      const { attributedTo = null, evidence, rule, ...rest } = read;
      partsOf(stemOf(read.article)).statements.push({
        ...rest,
        evidence: evidence === undefined ? [] : [{ ...evidence, attributedTo, rule }],
      });
    }
  }
  return [...articles].map(([id, parts]) => ({ article: { id }, ...parts }));
}

/** `news/2022/one.txt` → `one`: how an article is named in the gold folder. */
export function stemOf(article: string): string {
  return article.replace(/^.*[\\/]/, '').replace(/\.(txt|json|html|md)$/, '');
}

function parseRecord(line: string, place: string): z.infer<typeof record> {
  try {
    return record.parse(JSON.parse(line));
  } catch (cause) {
    const detail = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new InputError(`${place}: not a record of extract: ${detail}`, {
      cause,
    });
  }
}
