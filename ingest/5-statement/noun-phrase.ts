import type { Modality } from '../../src/model/statement.js';
import type { Reading } from './reading.js';
import type { Rule } from './rule.js';

/** The words of an office or event noun and the rules for it. */
export interface NounPhrase {
  /** Tokens [first, last] of its words, without names, articles and possessors. */
  readonly first: number;
  readonly last: number;
  readonly title: string;
  /** "deputy", "vice", "assistant" stand before it. */
  readonly isDeputy: boolean;
  /** "former", "ex-", "designate" say so; else null. */
  readonly modality: Modality | null;
  readonly rules: readonly Rule[];
}

/** Words before an office among which "former" is looked for. */
const MAX_BEFORE = 6;

/** What may stand behind the noun of an office. */
const TAIL = /^(- )?(general|in (- )?chief|in (- )?charge)$|^- in - law$/;
const MAX_TAIL = 4;

/** The longest phrase ending at `head` that a rule knows ("deputy prime minister" → "prime minister"), or null. */
export function readNounPhrase(
  reading: Reading,
  head: number,
  nouns: ReadonlyMap<string, readonly Rule[]>,
): NounPhrase | null {
  const { tokens, lexicon } = reading;
  if (!/^NN/.test(tokens[head]!.tag)) return null;
  const first = firstWord(reading, head);
  const words = tokens.slice(first, head).map(({ form }) => form.toLowerCase());
  const last = tokens[head]!;
  const tail = tailOf(reading, head);
  for (let from = 0; from <= words.length; from += 1) {
    const before = words.slice(from);
    const phrases = [last.lemma, last.form].map((word) => [...before, word.toLowerCase(), ...tail]);
    const rules = phrases
      .map((phrase) => nouns.get(phrase.join(' ').replaceAll(' - ', '-')))
      .find((known) => known !== undefined);
    if (rules === undefined) continue;
    const isDeputy = words.some((word) => lexicon.has('deputy-words', word));
    return {
      first,
      last: head + tail.length,
      title: titleOf(reading, first, head + tail.length),
      isDeputy,
      modality: modalityOf(reading, head),
      rules,
    };
  }
  return null;
}

/** What belongs to an office behind its noun: "general" of "secretary general", "- in - chief" of "editor-in-chief". */
function tailOf({ tokens }: Reading, head: number): string[] {
  const next = tokens.slice(head + 1, head + 1 + MAX_TAIL).map(({ form }) => form.toLowerCase());
  const length = [4, 2, 1].find((count) => TAIL.test(next.slice(0, count).join(' ')));
  return length === undefined ? [] : next.slice(0, length);
}

/** Goes left over modifiers that belong to no name. */
function firstWord(reading: Reading, head: number): number {
  const { tokens } = reading;
  let first = head;
  while (first > 0 && head - first < 5 && isTitleWord(reading, first - 1, head)) first -= 1;
  // "co-chair" and "vice-president" are three tokens; a hyphen alone begins no title.
  return tokens[first]!.form === '-' ? first + 1 : first;
}

function isTitleWord(reading: Reading, index: number, head: number): boolean {
  const token = reading.tokens[index]!;
  if (token.sentence !== reading.tokens[head]!.sentence) return false;
  const isWord = /^(NN|JJ|VBN|HYPH|AFX)/.test(token.tag) || token.form === '-' || token.form === '&';
  return isWord && !isPartOfName(reading, index, head);
}

/** True inside "Chelsea" of "Chelsea owner"; false inside "Governor" of the mention "Governor Ruth Kepa". */
function isPartOfName(reading: Reading, index: number, head: number): boolean {
  const around = reading.covering[head]!;
  return reading.covering[index]!.some((mention) => mention.form === 'name' && !around.includes(mention));
}

function titleOf(reading: Reading, first: number, last: number): string {
  return reading.text
    .slice(reading.tokens[first]!.span.start, reading.tokens[last]!.span.end)
    .replace(/\s+/gu, ' ');
}

/** "former Kenyan president", "formerly an adviser": names and articles may stand between. */
function modalityOf({ tokens, lexicon }: Reading, head: number): Modality | null {
  for (let at = head - 1; at >= 0 && head - at <= MAX_BEFORE; at -= 1) {
    const { form, tag, sentence } = tokens[at]!;
    if (sentence !== tokens[head]!.sentence || !/^(NN|JJ|POS|HYPH|AFX|RB|VBN|DT)/.test(tag)) break;
    const word = form.toLowerCase();
    if (lexicon.has('former-words', word)) return 'former';
    if (tag === 'RB' && lexicon.has('former-adverbs', word)) return 'former';
  }
  const next = tokens.slice(head + 1, head + 3).map(({ form }) => form.toLowerCase());
  return next.some((word) => lexicon.has('designate-words', word)) ? 'planned' : null;
}
