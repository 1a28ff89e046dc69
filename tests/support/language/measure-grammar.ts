/**
 * Measures sentence boundaries, subjects and objects of the English analyzer on Universal Dependencies treebanks, from raw text.
 * Run by hand: `node measure-grammar.js FILE.conllu.gz… [--errors]`. A treebank's documents are rebuilt from its `# text` lines, paragraphs
 * apart; a treebank without paragraphs is read sentence by sentence.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Analysis } from '../../../ingest/2-language/analysis.js';
import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';

interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
  readonly head: number;
  readonly relation: string;
}

interface GoldDocument {
  text: string;
  readonly sentences: { start: number; end: number }[];
  /** `head` is an index into this list, -1 at a root. */
  readonly words: GoldWord[];
}

const SUBJECTS = ['nsubj', 'nsubjpass', 'nsubj:pass'];
const OBJECTS = ['dobj', 'obj'];

const analyzer = await createEnglishAnalyzer();
const showErrors = process.argv.includes('--errors');
const onlyNews = process.argv.includes('--news');
for (const path of process.argv.slice(2).filter((arg) => !arg.startsWith('--'))) {
  const counts = new Map<string, { right: number; found: number; gold: number }>();
  for (const document of readConllu(gunzipSync(readFileSync(path)).toString('utf8'))) {
    const analysis = await analyzer.analyze(document.text);
    const sentences = analysis.sentences.map(({ span }) => `${span.start}-${span.end}`);
    const goldSentences = document.sentences.map(({ start, end }) => `${start}-${end}`);
    count(counts, 'sentences', sentences, goldSentences, document.text);
    for (const kind of ['subject', 'object'] as const)
      count(counts, kind, pairsOf(analysis, kind), goldPairsOf(document, kind));
  }
  for (const [name, { right, found, gold }] of counts) {
    const f1 = (2 * right) / (found + gold);
    const [p, r, f] = [right / found, right / gold, f1].map((value) => (100 * value).toFixed(1));
    console.log(`${basename(path)} ${name}: P ${p} R ${r} F1 ${f} (${gold})`);
  }
}

function count(
  counts: Map<string, { right: number; found: number; gold: number }>,
  name: string,
  found: readonly string[],
  gold: readonly string[],
  text?: string,
): void {
  const sum = counts.get(name) ?? { right: 0, found: 0, gold: 0 };
  const expected = new Set(gold);
  const wrong = found.filter((item) => !expected.has(item));
  sum.right += found.length - wrong.length;
  sum.found += found.length;
  sum.gold += gold.length;
  counts.set(name, sum);
  if (!showErrors || text === undefined) return;
  for (const item of wrong) {
    const [start, end] = item.split('-').map(Number);
    console.log('  wrong:', JSON.stringify(text.slice(start, end)));
  }
}

function pairsOf({ tokens }: Analysis, kind: 'subject' | 'object'): string[] {
  const wanted = kind === 'subject' ? SUBJECTS : OBJECTS;
  return tokens.flatMap((token) => {
    const head = tokens[token.head]!;
    return wanted.includes(token.relation) && head.pos === 'VERB'
      ? [`${head.span.start}<${token.span.start}`]
      : [];
  });
}

function goldPairsOf({ words }: GoldDocument, kind: 'subject' | 'object'): string[] {
  const wanted = kind === 'subject' ? SUBJECTS : OBJECTS;
  return words.flatMap((word) => {
    const head = words[word.head];
    return wanted.includes(word.relation) && head?.pos === 'VERB' ? [`${head.start}<${word.start}`] : [];
  });
}

function readConllu(file: string): GoldDocument[] {
  const hasParagraphs = file.includes('# newpar');
  const documents: GoldDocument[] = [];
  const breaks = new Set<number>();
  for (const block of file.split('\n\n')) {
    const lines = block.split('\n');
    const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
    if (text === undefined) continue;
    if (onlyNews && !lines.some((line) => line.startsWith('# sent_id = n'))) continue;
    const startsDocument = !hasParagraphs || lines.some((line) => line.startsWith('# newdoc'));
    if (startsDocument) {
      documents.push({ text: '', sentences: [], words: [] });
      breaks.clear();
    }
    const document = documents.at(-1)!;
    const sentence = document.sentences.length;
    const startsParagraph = breaks.has(sentence) || lines.some((line) => /^# newpar(_block)?\b/.test(line));
    // "p (6 s) | figure (1 s) | caption (1 s)": each block ends after that many sentences, as a line of its own in the page.
    for (const [, length] of lines.join('\n').matchAll(/\((\d+) s\)/g)) breaks.add(sentence + Number(length));
    if (document.text !== '') document.text += startsParagraph ? '\n\n' : ' ';
    addSentence(document, text, lines);
    document.text += text;
  }
  return documents;
}

function addSentence(document: GoldDocument, text: string, lines: readonly string[]): void {
  const base = document.text.length;
  const firstWord = document.words.length;
  document.sentences.push({ start: base, end: base + text.length });
  let at = 0;
  let surfaceEnd = 0;
  for (const line of lines) {
    const [id, form, , pos, , , head, relation] = line.split('\t');
    if (relation === undefined || id!.includes('.')) continue;
    if (id!.includes('-')) {
      // "don't" as one surface form of two words: both are looked for inside it.
      at = text.indexOf(form!, at);
      surfaceEnd = at + form!.length;
      continue;
    }
    const found = text.indexOf(form!, at);
    const start = found >= 0 && (surfaceEnd <= at || found < surfaceEnd) ? found : at;
    document.words.push({
      start: base + start,
      end: base + start + form!.length,
      pos: pos!,
      head: head === '0' ? -1 : firstWord + Number(head) - 1,
      relation: relation!,
    });
    at = start + form!.length;
  }
}
