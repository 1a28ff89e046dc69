import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { errorsPage, escapeHtml } from '../../../src/eval/errors-page.js';
import { evaluateArticles } from '../../../src/eval/evaluate.js';
import { formatErrors, formatEvaluation } from '../../../src/eval/format-evaluation.js';
import type { GoldArticle } from '../../../src/eval/gold.js';
import { listErrors } from '../../../src/eval/list-errors.js';
import type { PredictedArticle } from '../../../src/eval/prediction.js';
import { findQuote, sentenceAround } from '../../../src/eval/sentence-around.js';

const text = 'Ana Ruiz met Bo Lee in Lima. She leads Acme, the firm said. Acme bought Zed.';
const gold: GoldArticle = {
  id: 'lima',
  title: 'Talks in Lima',
  text,
  entities: [
    { id: 'E1', type: 'Person', name: 'Ana Ruiz', mentions: ['Ana Ruiz'] },
    { id: 'E2', type: 'Person', name: 'Bo Lee', mentions: ['Bo Lee'] },
    { id: 'E3', type: 'Organization', name: 'Acme', mentions: ['Acme', 'the firm'] },
    { id: 'E4', type: 'Organization', name: 'Zed', mentions: ['Zed'] },
  ],
  triples: [
    {
      s: 'E1',
      p: 'MEETS',
      o: 'E2',
      evidence: 'Ana Ruiz met Bo Lee',
      polarity: 'affirmed',
      modality: 'actual',
    },
    {
      s: 'E1',
      p: 'LEADS',
      o: 'E3',
      evidence: 'She leads Acme',
      polarity: 'affirmed',
      modality: 'actual',
      by: 'E3',
    },
    {
      s: 'E3',
      p: 'ACQUIRES',
      o: 'E4',
      evidence: 'Acme bought Zed',
      polarity: 'affirmed',
      modality: 'actual',
    },
  ],
};
const ana = { name: 'Ana Ruiz', type: 'Person' };
const acme = { name: 'Acme', type: 'Organization' };
const zed = { name: 'Zed', type: 'Organization' };
const predicted: PredictedArticle = {
  article: { id: 'lima' },
  entities: [{ ...ana, mentions: [{ start: 0, end: 8, text: 'Ana Ruiz', form: 'name' }] }, acme, zed],
  statements: [
    statement(ana, 'LEADS', acme, 29, 43),
    statement(zed, 'ACQUIRES', acme, 60, 75),
    statement({ name: 'Lima', type: 'Place' }, 'MEETS', ana, 0, 27),
  ],
};

describe('listErrors', () => {
  const errors = listErrors(evaluateArticles([gold], [predicted]).scores);

  it('lists misses, false facts and wrong qualifiers by predicate, each with a hint', () => {
    expect(errors.map(({ predicate, kind, hint }) => [predicate, kind, hint])).toEqual([
      ['ACQUIRES', 'miss', 'extracted: ACQUIRES (other way round)'],
      ['ACQUIRES', 'false', 'annotated: ACQUIRES (other way round)'],
      ['LEADS', 'qualifier', 'said by Acme, not nobody'],
      ['MEETS', 'miss', 'object not found'],
      ['MEETS', 'false', 'subject not annotated'],
    ]);
  });

  it('gives each its whole sentence and its place in the text', () => {
    const miss = errors.find(({ kind, predicate }) => kind === 'miss' && predicate === 'MEETS');
    expect(miss?.sentence).toBe('Ana Ruiz met Bo Lee in Lima.');
    expect(text.slice(miss!.span!.start, miss!.span!.end)).toBe('Ana Ruiz met Bo Lee');
  });

  it('can be narrowed to a kind, a predicate and an article', () => {
    const { scores } = evaluateArticles([gold], [predicted]);
    expect(listErrors(scores, { kinds: ['miss'] })).toHaveLength(2);
    expect(listErrors(scores, { predicate: 'LEADS' })).toHaveLength(1);
    expect(listErrors(scores, { article: 'other' })).toHaveLength(0);
  });

  it('is printed with the quote marked in its sentence', () => {
    expect(formatErrors(errors.slice(3, 4))).toBe(
      'MISS  lima: Ana Ruiz –MEETS→ Bo Lee  (object not found)\n      «Ana Ruiz met Bo Lee» in Lima.\n',
    );
  });

  it('never sends a control character of an article to the terminal', () => {
    const hostile = { ...errors[0]!, subject: '\u001b]0;x\u0007', sentence: 'a\u009b31m\u202eb', quote: '' };
    expect(formatErrors([hostile]).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('sentenceAround', () => {
  it('widens to whole sentences and stays in the line', () => {
    const lines = 'A headline\nOne here. Two there. Three.\nNext';
    const span = findQuote(lines, 'Two')!;
    const around = sentenceAround(lines, span);
    expect(lines.slice(around.start, around.end)).toBe('Two there.');
  });

  it('finds a quote whose white space differs', () => {
    expect(findQuote('a  b\nc', 'b c')).toEqual({ start: 3, end: 6 });
    expect(findQuote('abc', 'x')).toBeNull();
    expect(findQuote('abc', ' ')).toBeNull();
  });
});

describe('formatEvaluation', () => {
  it('prints every figure and, on request, every predicate', () => {
    const report = formatEvaluation(evaluateArticles([gold], [predicted]), { table: true });
    expect(report).toContain('triples          P 0.333  R 0.333  F1 0.333');
    expect(report).toMatch(/ {2}LEADS +gold {4}1 {2}P 1\.00 {2}R 1\.00 {2}F1 1\.00/);
  });
});

describe('errorsPage', () => {
  it('holds each fact once and marks its passage in the text', () => {
    const page = errorsPage(evaluateArticles([gold], [predicted]), [predicted]);
    expect(page.match(/<li /g)).toHaveLength(6);
    expect(page).toContain('Misses (2)');
    expect(page).toContain('title="Ana Ruiz (Person)"');
    expect(page).not.toMatch(/https?:/);
  });

  it('shows hostile text as text', () => {
    const evil = '"><script>alert(1)</script>\u0000\ud800';
    const hostile = { ...gold, id: evil, title: evil, text: `${evil} ${text}` };
    const page = errorsPage(evaluateArticles([hostile], []), []);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/[\x00\p{Cs}]/u);
  });

  it('escapes any string so that a strict parser reads it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        let [content, attribute] = ['', ''];
        const parser = new SaxesParser();
        parser.on('text', (piece) => {
          content += piece;
        });
        parser.on('attribute', (read) => {
          attribute = read.value;
        });
        parser.write(`<a b="${escapeHtml(value)}">${escapeHtml(value)}</a>`).close();
        const shown = value.replace(HIDDEN, '\ufffd');
        expect(content).toBe(shown.replace(/\r\n?/g, '\n'));
        expect(attribute).toBe(shown.replace(/\r\n?|[\t\n]/g, ' '));
      }),
    );
  });
});

/** What no page may hold, and what would turn the direction of the text around it. */
const HIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

function statement(
  subject: { name: string; type: string },
  predicate: string,
  object: { name: string; type: string },
  start: number,
  end: number,
) {
  const evidence = [{ start, end, quote: text.slice(start, end), attributedTo: null }];
  return { subject, predicate, object, polarity: 'affirmed', modality: 'actual', confidence: 0.9, evidence };
}
