import type { EncodedText } from './encoded-text.js';
import type { ScoredMention } from './relation-scorer.js';

const FORMS = ['name', 'nominal', 'pronoun'];

/** What both heads read about mentions: pieces [first, end), form and entity of each, entity by entity. */
export function mentionInputs(
  encoded: EncodedText,
  entities: readonly (readonly ScoredMention[])[],
): Readonly<Record<'mention_first' | 'mention_end' | 'mention_form' | 'mention_entity', number[]>> {
  const mentions = entities.flat();
  return {
    mention_first: mentions.map(({ first }) => encoded.wordFirst[first] as number),
    mention_end: mentions.map(({ last }) => (encoded.wordLast[last - 1] as number) + 1),
    mention_form: mentions.map(({ form }) => FORMS.indexOf(form)),
    mention_entity: entities.flatMap((some, entity) => some.map(() => entity)),
  };
}
