import { z } from 'zod';
import { InputError } from '../../src/model/errors.js';

/** An article as its file says it, before anything is cleaned, checked or filled in. Null where it says nothing. */
export interface RawArticle {
  readonly id: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly text: string;
}

const word = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value.trim()));

/** The names that front matter and JSONL use for the same thing. Other keys are ignored. */
const fieldsShape = z.object({
  id: word,
  title: word,
  publisher: word,
  publishedAt: word,
  published: word,
  date: word,
  url: word,
  language: word,
});

/**
 * The fields of a front matter or of a JSONL record, all but the text.
 * @throws InputError naming the field that is neither text nor a number
 */
export function readFields(fields: unknown): Omit<RawArticle, 'text'> {
  const result = fieldsShape.safeParse(fields);
  if (!result.success) {
    const field = result.error.issues[0]?.path.join('.') ?? '';
    throw new InputError(field === '' ? 'the fields are no mapping' : `the field "${field}" is not text`);
  }
  const { publishedAt, published, date, ...rest } = result.data;
  return { ...rest, date: publishedAt ?? published ?? date };
}
