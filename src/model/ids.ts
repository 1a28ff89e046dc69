import { createHash } from 'node:crypto';
import type { Modality, Polarity } from './statement.js';
import type { EntityType, RelationType } from './types.generated.js';

/** Symmetric predicates have one direction; who builds a key must have put the smaller id first already. */
export interface StatementKey {
  readonly subject: string;
  readonly predicate: RelationType;
  readonly object: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** `person:volodymyr-zelensky`. Names that only differ in case, diacritics or punctuation get the same id. */
export function entityIdOf(type: EntityType, name: string): string {
  return `${type.toLowerCase()}:${slugOf(name)}`;
}

/**
 * The id of an article from its file stem or record id: NFC, trimmed. A bare number gets the prefix `article-`,
 * because the embedded engine compares `'1' = 1` as true.
 */
export function articleIdOf(stem: string): string {
  const id = stem.normalize('NFC').trim();
  return /^[+-]?[\d.]*$/.test(id) ? `article-${id}` : id;
}

/** `st:` and 20 hex digits (80 bits) of the SHA-256 of the key. */
export function statementIdOf(key: StatementKey): string {
  return `st:${digest([key.subject, key.predicate, key.object, key.polarity, key.modality])}`;
}

/** `ev:` and 20 hex digits: one passage of one article for one statement and one speaker. */
export function evidenceIdOf(
  statementId: string,
  articleId: string,
  start: number,
  end: number,
  attributedTo: string | null,
): string {
  return `ev:${digest([statementId, articleId, String(start), String(end), attributedTo ?? ''])}`;
}

/** SHA-256 of a text in UTF-8, in hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘`']s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // A name without letters or digits still needs an id of its own.
  return slug === '' ? `x-${digest([name]).slice(0, 8)}` : slug;
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000'), 'utf8').digest('hex').slice(0, 20);
}
