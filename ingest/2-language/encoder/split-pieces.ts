/** Pieces of the vocabulary by their text; continuations begin with `##`. */
export type Vocabulary = ReadonlyMap<string, number>;

export const UNKNOWN = 1;
/** Longer parts are unknown, as in BERT's tokenizer. */
const LONGEST_PART = 100;
const CJK =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu;

/** The pieces of one word, as BERT's uncased tokenizer makes them; at least one. */
export function splitPieces(word: string, vocabulary: Vocabulary): number[] {
  const parts = foldWord(word).match(/[\p{P}!-/:-@[-`{-~]|[^\s\p{P}!-/:-@[-`{-~]+/gu) ?? [];
  const pieces = parts.flatMap((part) => matchPieces(part, vocabulary));
  return pieces.length === 0 ? [UNKNOWN] : pieces;
}

function foldWord(word: string): string {
  return word
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\0\ufffd\p{C}]/gu, '')
    .replace(CJK, ' $& ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The longest match from the left, again and again; one unknown piece when some rest has none. */
function matchPieces(part: string, vocabulary: Vocabulary): number[] {
  const characters = [...part];
  if (characters.length > LONGEST_PART) return [UNKNOWN];
  const pieces: number[] = [];
  for (let at = 0; at < characters.length; ) {
    const prefix = at === 0 ? '' : '##';
    let end = characters.length;
    let piece: number | undefined;
    for (; end > at && piece === undefined; end--) {
      piece = vocabulary.get(prefix + characters.slice(at, end).join(''));
    }
    if (piece === undefined) return [UNKNOWN];
    pieces.push(piece);
    at = end + 1;
  }
  return pieces;
}
