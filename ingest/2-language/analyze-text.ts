import { type AlignedText, sourceSpan } from './aligned-text.js';
import type { Analysis, Name, Sentence, Token } from './analysis.js';
import { keepHeadsInside } from './keep-heads-inside.js';
import type { Abbreviations } from './lexicon/load-abbreviations.js';
import { markSentenceStarts } from './mark-sentence-starts.js';
import { nameOfEntity } from './name-of-entity.js';
import { prepareText } from './prepare-text.js';
import type { EnglishParser, Parse } from './spacy/create-english-parser.js';
import { MUST_START } from './spacy/parse-state.js';
import type { Entity } from './spacy/recognize-entities.js';
import { isSpace, type ModelToken, type Tokenizer } from './spacy/tokenize.js';
import { splitBlocks } from './split-blocks.js';

/** Tokens that are parsed at once, so that memory stays bounded; a longer sentence is cut. */
const MAX_RUN = 1000;

export interface LanguageParts {
  readonly tokenize: Tokenizer;
  readonly parse: EnglishParser;
  readonly abbreviations: Abbreviations;
  /** Whether the parser's own entity recognizer finds the names; without it there are none. */
  readonly findNames: boolean;
}

interface Collected {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly names: Name[];
}

/** Reads a text; no sentence, tree or name crosses a paragraph or headline. Time is linear in its length. */
export function analyzeText(text: string, parts: LanguageParts): Analysis {
  const { tokenize, parse, abbreviations, findNames } = parts;
  const prepared = prepareText(text);
  const collected: Collected = { tokens: [], sentences: [], names: [] };
  const tokens: ModelToken[] = [];
  const marks: number[] = [];
  for (const [start, end] of splitBlocks(prepared.text)) {
    const block = tokenizeBlock(prepared.text, start, end, tokenize);
    markSentenceStarts(block, abbreviations).forEach((mark, i) => {
      tokens.push(block[i]!);
      marks.push(i === 0 ? MUST_START : mark);
    });
  }
  for (let first = 0; first < tokens.length; ) {
    const last = endOfRun(marks, first);
    const run = tokens.slice(first, last);
    const parsed = parse(run, Uint8Array.from(marks.slice(first, last)));
    if (findNames) addNames(run, parsed.findEntities(), first, collected.names);
    addRun(text, prepared, run, parsed, collected);
    first = last;
  }
  return { text, ...collected, encoded: null };
}

/** Without white space; offsets count in the whole text. Wrapped lines and tabs are read as blanks. */
function tokenizeBlock(text: string, start: number, end: number, tokenize: Tokenizer): ModelToken[] {
  const block = text.slice(start, end).replace(/\s+/g, (space) => ' '.repeat(space.length));
  return tokenize(block).flatMap((token) =>
    isSpace(token.form[0]!) ? [] : [{ ...token, start: token.start + start }],
  );
}

/** As many tokens as fit, up to the last certain start of a sentence among them. */
function endOfRun(marks: readonly number[], first: number): number {
  const limit = first + MAX_RUN;
  if (limit >= marks.length) return marks.length;
  const start = marks.lastIndexOf(MUST_START, limit);
  return start > first ? start : limit;
}

function addRun(
  text: string,
  prepared: AlignedText,
  run: readonly ModelToken[],
  parse: Parse,
  collected: Collected,
): void {
  const offset = collected.tokens.length;
  const heads = parse.heads.slice();
  const labels = [...parse.labels];
  keepHeadsInside(heads, labels, parse.starts);
  const children = run.map((): number[] => []);
  heads.forEach((head, i) => {
    if (head !== i) children[head]!.push(offset + i);
  });
  run.forEach(({ start, form }, i) => {
    if (i === 0 || parse.starts[i] === 1) openSentence(collected, offset + i);
    const span = sourceSpan(prepared, start, start + form.length);
    collected.tokens.push({
      index: offset + i,
      span,
      form: text.slice(span.start, span.end),
      lemma: parse.lemmas[i]!.toLowerCase(),
      pos: parse.pos[i]!,
      tag: parse.tags[i]!,
      head: offset + heads[i]!,
      relation: labels[i]!,
      sentence: collected.sentences.length - 1,
      children: children[i]!,
    });
    extendSentence(collected, offset + i);
  });
}

function addNames(
  run: readonly ModelToken[],
  entities: readonly Entity[],
  offset: number,
  names: Name[],
): void {
  const forms = run.map(({ form }) => form);
  for (const entity of entities) {
    const name = nameOfEntity(entity, forms);
    if (name !== null) names.push({ ...name, first: offset + name.first, last: offset + name.last });
  }
}

function openSentence({ sentences }: Collected, first: number): void {
  sentences.push({ index: sentences.length, first, last: first, span: { start: 0, end: 0 } });
}

function extendSentence({ sentences, tokens }: Collected, token: number): void {
  const { index, first } = sentences.at(-1)!;
  const span = { start: tokens[first]!.span.start, end: tokens[token]!.span.end };
  sentences[index] = { index, first, last: token + 1, span };
}
