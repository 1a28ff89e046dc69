import type { TokenizerTable } from './english-model.js';

/** A token of spaCy: white space other than single blanks is a token too. */
export interface ModelToken {
  readonly start: number;
  readonly form: string;
  /** Set by a special case; else the form's own norm holds. */
  readonly norm: string | null;
  /** A blank follows directly. */
  readonly spaceAfter: boolean;
}

export type Tokenizer = (text: string) => ModelToken[];

type Piece = readonly [form: string, norm?: string];

/** Bounds the memory of the cache of chunks. */
const MAX_CACHED = 20_000;
/** A longer run without white space is cut, so that the patterns' time stays linear. Longer than any URL in the news. */
const MAX_CHUNK = 512;
/** Affixes and what they look at beside them are shorter; the patterns see no more, so that a long chunk costs linear time. */
const MAX_AFFIX = 32;

/**
 * spaCy's tokenizer: splits at white space, then takes prefixes and suffixes off each chunk until a special case, a URL or
 * nothing more is found, then splits at infixes. Offsets are UTF-16 code units.
 */
export function createTokenizer(table: TokenizerTable): Tokenizer {
  const splitChunk = createChunkSplitter(table);
  const cache = new Map<string, readonly Piece[]>();
  const piecesOf = (chunk: string): readonly Piece[] => {
    const known = cache.get(chunk);
    if (known !== undefined) return known;
    const pieces = splitChunk(chunk);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(chunk, pieces);
    return pieces;
  };

  return (text) => {
    const tokens: ModelToken[] = [];
    for (const [begin, end] of chunksOf(text)) {
      let start = begin;
      const pieces = piecesOf(text.slice(begin, end));
      pieces.forEach(([form, norm], i) => {
        const spaceAfter = i === pieces.length - 1 && text[end] === ' ' && !isSpace(text[end - 1]!);
        tokens.push({ start, form, norm: norm ?? null, spaceAfter });
        start += form.length;
      });
    }
    return tokens;
  };
}

/** True for what Python's str.isspace calls white space. */
export function isSpace(char: string): boolean {
  return /[\s\x1c-\x1f\x85]/u.test(char) && char !== '\ufeff';
}

/** Runs of white space and of other characters; the one blank after a run of other characters belongs to neither. */
function* chunksOf(text: string): Generator<[number, number]> {
  let start = 0;
  while (start < text.length) {
    const space = isSpace(text[start]!);
    let end = start + 1;
    while (end < text.length && end - start < MAX_CHUNK && isSpace(text[end]!) === space) end++;
    if (end - start === MAX_CHUNK && isLowSurrogate(text, end)) end--;
    yield [start, end];
    const blankFollows = !space && text[end] === ' ';
    start = blankFollows ? end + 1 : end;
  }
}

function isLowSurrogate(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(at - 1, at));
}

function createChunkSplitter(table: TokenizerTable): (chunk: string) => readonly Piece[] {
  const prefixPattern = new RegExp(table.prefix, 'u');
  const suffixPattern = new RegExp(table.suffix, 'u');
  const infixPattern = new RegExp(table.infix, 'gu');
  const urlPattern = new RegExp(table.url, 'u');
  const specialCases = new Map(Object.entries(table.specialCases));

  const splitMiddle = (middle: string): readonly Piece[] => {
    if (middle === '') return [];
    const special = specialCases.get(middle);
    if (special !== undefined) return special;
    return urlPattern.test(middle) ? [[middle]] : splitAtInfixes(middle, infixPattern);
  };

  return (chunk) => {
    const before: Piece[] = [];
    const after: Piece[] = [];
    let rest = chunk;
    while (rest !== '' && !specialCases.has(rest)) {
      const prefix = prefixPattern.exec(rest.slice(0, MAX_AFFIX))?.[0] ?? '';
      const withoutPrefix = rest.slice(prefix.length);
      if (prefix !== '' && specialCases.has(withoutPrefix)) {
        before.push([prefix]);
        rest = withoutPrefix;
        break;
      }
      const suffix = suffixPattern.exec(withoutPrefix.slice(-MAX_AFFIX))?.[0] ?? '';
      const withoutSuffix = suffix === '' ? rest : rest.slice(0, -suffix.length);
      if (suffix !== '' && specialCases.has(withoutSuffix)) {
        after.push([suffix]);
        rest = withoutSuffix;
        break;
      }
      if (prefix === '' && suffix === '') break;
      if (prefix !== '') before.push([prefix]);
      if (suffix !== '') after.push([suffix]);
      rest = rest.slice(prefix.length, rest.length - suffix.length);
    }
    return [...before, ...splitMiddle(rest), ...after.reverse()];
  };
}

function splitAtInfixes(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: infix } of text.matchAll(pattern)) {
    if (index === 0) continue;
    if (index > start) pieces.push([text.slice(start, index)]);
    if (infix !== '') pieces.push([infix]);
    start = index + infix.length;
  }
  if (start < text.length) pieces.push([text.slice(start)]);
  return pieces;
}
