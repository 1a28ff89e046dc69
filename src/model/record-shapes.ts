import { z } from 'zod';
import { MODALITIES, POLARITIES } from './statement.js';
import { ENTITY_TYPES, RELATION_TYPES } from './types.generated.js';

/** The shapes of the three kinds of line. Keys that are not named here are ignored. */

const position = z.int().min(0);
const confidence = z.number().min(0).max(1);

/** Never a bare number: the embedded engine compares `'1' = 1` as true. */
const id = z
  .string()
  .min(1)
  .refine((value) => !/^[+-]?[\d.]+$/.test(value), { error: 'an id must not be a bare number' });

const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?)?)?$/, {
    error: 'not an ISO 8601 date or UTC time such as 2022-03-29 or 2022-03-29T18:30:00Z',
  })
  .nullable()
  .default(null);

const span = z
  .object({ start: position, end: position })
  .refine(({ start, end }) => start < end, { error: 'end must be greater than start' });

const entityRef = z.object({
  id,
  name: z.string().min(1),
  type: z.enum(ENTITY_TYPES),
  aliases: z.array(z.string()).default([]),
});

export const articleShape = z.object({
  id,
  title: z.string(),
  publisher: z.string().nullable().default(null),
  publishedAt: isoDate,
  url: z.string().nullable().default(null),
  /** "und" is BCP 47 for undetermined. */
  language: z.string().default('und'),
  source: z.string().optional(),
  words: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256 in hex' }),
  extractor: z.string(),
});

export const entityShape = entityRef.extend({
  article: id,
  mentions: z
    .array(
      z.object({
        start: position,
        end: position,
        text: z.string().min(1),
        form: z.enum(['name', 'nominal', 'pronoun']),
      }),
    )
    .default([]),
});

export const statementShape = z.object({
  article: id,
  subject: entityRef,
  predicate: z.enum(RELATION_TYPES),
  object: entityRef,
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  title: z.string().nullable().default(null),
  attributedTo: entityRef.nullable().default(null),
  evidence: z.object({
    start: position,
    end: position,
    quote: z.string().min(1),
    // A line made elsewhere may leave these out: they are then somewhere in the quote.
    trigger: span.optional(),
    subject: span.optional(),
    object: span.optional(),
  }),
  validFrom: isoDate,
  validUntil: isoDate,
  rule: z.string().default('unknown'),
  confidence: confidence.default(1),
});

export type EntityLine = z.output<typeof entityShape>;
export type StatementLine = z.output<typeof statementShape>;
