import type { EntityType } from '../../src/model/types.generated.js';
import type { Analysis } from '../2-language/analysis.js';
import { loadWords } from './load-words.js';
import type { PronounMention } from './mention-kinds.js';

interface Row {
  readonly words: readonly string[];
  readonly gender?: 'male' | 'female';
  readonly many?: boolean;
  readonly relative?: boolean;
  readonly types: readonly EntityType[];
}

const rows = new Map(
  Object.values(loadWords<Readonly<Record<string, Row>>>('pronouns')).flatMap((row) =>
    row.words.map((word) => [word, row] as const),
  ),
);

/** Pronouns that can refer to an entity, possessives ("their") and relatives ("who") among them, in text order. */
export function findPronouns(analysis: Analysis): PronounMention[] {
  return analysis.tokens.flatMap((token) => {
    const row = rows.get(token.form.toLowerCase());
    // "that" is relative only with the tag of one; "US" is no "us", and "IT" no "it".
    if (row === undefined || !/^(PRP\$?|WP\$?|WDT)$/.test(token.tag) || /^\p{Lu}{2}/u.test(token.form))
      return [];
    return [
      {
        form: 'pronoun' as const,
        span: token.span,
        text: token.form,
        type: row.types[0] ?? 'Person',
        sentence: token.sentence,
        head: token.index,
        confidence: 0.5,
        first: token.index,
        last: token.index + 1,
        gender: row.gender ?? null,
        isPlural: row.many ?? false,
        isRelative: row.relative ?? false,
        types: row.types,
      },
    ];
  });
}
