import { type AlignedText, sourceSpan } from './aligned-text.js';
import type { Analysis, Name, Sentence, Token } from './analysis.js';
import { nameOfEntity } from './name-of-entity.js';
import { prepareText } from './prepare-text.js';
import type { EnglishParser, Parse } from './spacy/create-english-parser.js';
import { isSpace, type ModelToken, type Tokenizer } from './spacy/tokenize.js';
import { splitBlocks } from './split-blocks.js';

/** Tokens that are parsed at once, so that memory stays bounded; a longer sentence is cut. */
const MAX_RUN = 1000;

interface Parts {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly names: Name[];
}

/** Reads a text block by block: no sentence, tree or name crosses a paragraph or headline. Time is linear in the text's length. */
export function analyzeText(text: string, tokenize: Tokenizer, parse: EnglishParser): Analysis {
  const prepared = prepareText(text);
  const parts: Parts = { tokens: [], sentences: [], names: [] };
  for (const [start, end] of splitBlocks(prepared.text)) {
    const block = prepared.text.slice(start, end).replace(/\s+/g, (space) => ' '.repeat(space.length));
    const all = tokenize(block).filter(({ form }) => !isSpace(form[0]!));
    for (let first = 0; first < all.length; first += MAX_RUN) {
      const run = all
        .slice(first, first + MAX_RUN)
        .map((token) => ({ ...token, start: token.start + start }));
      addRun(text, prepared, run, parse(run, new Uint8Array(run.length)), parts);
    }
  }
  const { tokens, sentences, names } = parts;
  return { text, tokens, sentences, names };
}

function addRun(
  text: string,
  prepared: AlignedText,
  run: readonly ModelToken[],
  parse: Parse,
  parts: Parts,
): void {
  const offset = parts.tokens.length;
  const children: number[][] = run.map(() => []);
  parse.heads.forEach((head, i) => {
    if (head !== i) children[head]!.push(offset + i);
  });
  let first = 0;
  for (let end = 1; end <= run.length; end++) {
    if (end < run.length && parse.starts[end] !== 1) continue;
    const sentence = parts.sentences.length;
    for (let i = first; i < end; i++) {
      const { start, form } = run[i]!;
      const span = sourceSpan(prepared, start, start + form.length);
      parts.tokens.push({
        index: offset + i,
        span,
        form: text.slice(span.start, span.end),
        lemma: parse.lemmas[i]!.toLowerCase(),
        pos: parse.pos[i]!,
        tag: parse.tags[i]!,
        head: offset + parse.heads[i]!,
        relation: parse.labels[i]!,
        sentence,
        children: children[i]!,
      });
    }
    const span = {
      start: parts.tokens[offset + first]!.span.start,
      end: parts.tokens[offset + end - 1]!.span.end,
    };
    parts.sentences.push({ index: sentence, first: offset + first, last: offset + end, span });
    first = end;
  }
  for (const entity of parse.entities) {
    const name = nameOfEntity(
      entity,
      run.map(({ form }) => form),
    );
    if (name !== null) parts.names.push({ ...name, first: offset + name.first, last: offset + name.last });
  }
}
