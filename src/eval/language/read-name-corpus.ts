import type { LanguageGold, NameKind, ReadName } from './language-reading.js';

/**
 * Sentences of a BIO corpus (word, tab, `B-PER`, `I-PER`, `O` …; a blank line after each sentence) with the names of the
 * three kinds that all schemes share. The text is put together by the usual rules of spacing, because such corpora keep none.
 */
export function readNameCorpus(file: string): LanguageGold[] {
  return file
    .split(/\r?\n\r?\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const rows = block
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .map((line) => line.split('\t') as [string, string]);
      return { ...spaced(rows), sentences: null, words: null, chains: null };
    });
}

function spaced(rows: readonly (readonly [string, string])[]): { text: string; names: ReadName[] } {
  const names: { start: number; end: number; kind: NameKind }[] = [];
  let text = '';
  let quotes = 0;
  rows.forEach(([word, label = 'O'], i) => {
    if (i > 0 && !joinsLeft(word, quotes) && !joinsRight(rows[i - 1]![0], quotes)) text += ' ';
    if (word === '"') quotes += 1;
    const start = text.length;
    text += word;
    const kind = label.slice(2) as NameKind;
    const last = names.at(-1);
    if (label.startsWith('B-')) names.push({ start, end: text.length, kind });
    else if (label.startsWith('I-') && last !== undefined) last.end = text.length;
  });
  return { text, names: names.map(({ start, end, kind }) => ({ span: { start, end }, kind })) };
}

function joinsLeft(word: string, quotes: number): boolean {
  return (
    /^([.,;:!?%)\]}’”…]|n['’]t|['’](s|re|ve|ll|d|m|))$/i.test(word) || (word === '"' && quotes % 2 === 1)
  );
}

function joinsRight(word: string, quotes: number): boolean {
  return /^[([{$£€“‘#]$/.test(word) || (word === '"' && quotes % 2 === 1);
}
