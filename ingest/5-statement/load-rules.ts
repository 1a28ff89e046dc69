import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { SchemaError } from '../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { MODALITIES, POLARITIES } from '../../src/model/statement.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../../src/model/types.generated.js';
import { Lexicon } from './lexicon.js';
import { CONSTRUCTIONS, type Rule } from './rule.js';

const STAGE = join(PACKAGE_ROOT, 'ingest', '5-statement');

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const types = z.array(z.enum(ENTITY_TYPES));
const ruleShape = z.strictObject({
  predicate: z.enum(RELATION_TYPES),
  words: oneOrMore.default([]),
  subject: oneOrMore.default([]),
  object: oneOrMore.default([]),
  pairs: oneOrMore.default([]),
  where: z.record(z.string(), oneOrMore).default({}),
  without: oneOrMore.default([]),
  subjectTypes: types.optional(),
  objectTypes: types.optional(),
  pattern: z.string().optional(),
  subjectText: z.string().optional(),
  objectText: z.string().optional(),
  before: z.string().optional(),
  country: z.boolean().optional(),
  named: z.boolean().default(false),
  attached: z.boolean().default(false),
  nounsOnly: z.boolean().default(false),
  demonym: z.boolean().default(false),
  noList: z.boolean().default(false),
  fallback: z.boolean().default(false),
  reversed: z.boolean().default(false),
  modality: z.enum(MODALITIES).optional(),
  polarity: z.enum(POLARITIES).optional(),
  title: z.boolean().default(false),
  deputy: z.enum(RELATION_TYPES).optional(),
  /** Sentence, subject, object. */
  examples: z.array(z.tuple([z.string(), z.string(), z.string()])).min(1),
  counters: z.array(z.string()).default([]),
});
const fileShape = z.strictObject({
  construction: z.enum(CONSTRUCTIONS),
  rules: z.record(z.string(), ruleShape),
});

/**
 * All rules of `rules/*.yaml` in the order of files and rules. Throws SchemaError with file, rule and reason.
 */
export function loadRules(): readonly Rule[] {
  const folder = join(STAGE, 'rules');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readRuleFile(join(folder, name), name.slice(0, -'.yaml'.length)));
}

/** The word lists of `words.yaml`. */
export function loadLexicon(): Lexicon {
  const file = join(STAGE, 'words.yaml');
  const lists = z.record(z.string(), z.array(z.string())).parse(load(readFileSync(file, 'utf8')));
  return new Lexicon(new Map(Object.entries(lists).map(([name, words]) => [name, new Set(words)])));
}

function readRuleFile(path: string, file: string): Rule[] {
  const read = fileShape.safeParse(load(readFileSync(path, 'utf8')));
  if (!read.success) throw new SchemaError(`${path}: ${z.prettifyError(read.error)}`);
  return Object.entries(read.data.rules).map(([name, rule]) => ({
    id: `${file}/${name}`,
    construction: read.data.construction,
    predicate: rule.predicate,
    words: rule.words,
    subject: rule.subject,
    object: rule.object,
    pairs: rule.pairs,
    where: new Map(Object.entries(rule.where).map(([role, words]) => [role, new Set(words)])),
    without: rule.without,
    subjectTypes: rule.subjectTypes ? new Set(rule.subjectTypes) : null,
    objectTypes: rule.objectTypes ? new Set(rule.objectTypes) : null,
    pattern: toPattern(rule.pattern, (source) => `^(?:${source})$`),
    subjectText: toPattern(rule.subjectText),
    objectText: toPattern(rule.objectText),
    before: toPattern(rule.before),
    isOfNamed: rule.named,
    isOfCountry: rule.country ?? null,
    isAttached: rule.attached,
    isNounsOnly: rule.nounsOnly,
    isAfterDemonym: rule.demonym,
    isNoList: rule.noList,
    isFallback: rule.fallback,
    reversed: rule.reversed,
    modality: rule.modality ?? null,
    polarity: rule.polarity ?? null,
    hasTitle: rule.title,
    deputy: rule.deputy ?? null,
    examples: rule.examples.map(([text, subject, object]) => ({ text, subject, object })),
    counters: rule.counters,
  }));
}

function toPattern(source: string | undefined, wrap = (text: string) => text): RegExp | null {
  return source === undefined ? null : new RegExp(wrap(source), 'u');
}
