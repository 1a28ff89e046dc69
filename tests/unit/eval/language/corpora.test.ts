import { describe, expect, it } from 'vitest';
import { evaluateLanguage } from '../../../../src/eval/language/evaluate-language.js';
import { formatLanguage } from '../../../../src/eval/language/format-language.js';
import { readNameCorpus } from '../../../../src/eval/language/read-name-corpus.js';
import { readTreebank } from '../../../../src/eval/language/read-treebank.js';
import { treebankRow } from '../../../support/language/treebank-row.js';

/** Two sentences, written for this test, with brackets as GUM has them. */
const TREEBANK = [
  '# newdoc id = test',
  '# newpar',
  '# sent_id = n01001',
  "# text = Mara Holt doesn't see it.",
  treebankRow('1', 'Mara', 'PROPN', '5', 'nsubj', 'Entity=(1-person-new-x-cf1-1,2-coref'),
  treebankRow('2', 'Holt', 'PROPN', '1', 'flat', 'Entity=1)'),
  treebankRow('3-4', "doesn't", '_', '_', '_'),
  treebankRow('3', 'does', 'AUX', '5', 'aux'),
  treebankRow('4', "n't", 'PART', '5', 'advmod'),
  treebankRow('5', 'see', 'VERB', '0', 'root'),
  treebankRow('6', 'it', 'PRON', '5', 'obj', 'Entity=(2-object-new-x-cf2-1-sgl)'),
  '',
  '# newpar',
  '# sent_id = w01002',
  '# text = She left.',
  treebankRow('1', 'She', 'PRON', '2', 'nsubj', 'X=y|Entity=(1-person-giv-x-cf1-1-ana)'),
  treebankRow('2', 'left', 'VERB', '0', 'root'),
  '',
].join('\n');

describe('readTreebank', () => {
  const [gold] = readTreebank(TREEBANK);

  it('rebuilds the text, paragraphs apart, with the place of each word and sentence', () => {
    expect(gold?.text).toBe("Mara Holt doesn't see it.\n\nShe left.");
    expect(gold?.sentences?.map(({ start, end }) => gold.text.slice(start, end))).toEqual([
      "Mara Holt doesn't see it.",
      'She left.',
    ]);
    expect(gold?.words?.map(({ span }) => gold.text.slice(span.start, span.end))).toEqual([
      'Mara',
      'Holt',
      'does',
      "n't",
      'see',
      'it',
      'She',
      'left',
    ]);
  });

  it('reads chains of two mentions and more, with the heads that the brackets name', () => {
    expect(gold?.chains).toEqual([
      [
        { span: { start: 0, end: 9 }, head: 0, heads: [0, 5] },
        { span: { start: 27, end: 30 }, head: 27 },
      ],
    ]);
  });

  it('can read the sentences of one kind alone', () => {
    expect(readTreebank(TREEBANK.replaceAll('# newpar\n', ''), 'w').map(({ text }) => text)).toEqual([
      'She left.',
    ]);
  });
});

describe('readNameCorpus', () => {
  it('puts the text together by the usual spacing and keeps the place of each name', () => {
    const words = [
      '"\tO',
      'Mara\tB-PER',
      'Holt\tI-PER',
      "'s\tO",
      'in\tO',
      'Oslo\tB-LOC',
      ',\tO',
      '"\tO',
      '(\tO',
      'AP\tB-ORG',
      ')\tO',
    ];
    const [gold] = readNameCorpus(`${words.join('\n')}\n\n`);
    expect(gold?.text).toBe('"Mara Holt\'s in Oslo," (AP)');
    expect(gold?.names?.map(({ span, kind }) => [gold.text.slice(span.start, span.end), kind])).toEqual([
      ['Mara Holt', 'PER'],
      ['Oslo', 'LOC'],
      ['AP', 'ORG'],
    ]);
  });
});

describe('evaluateLanguage', () => {
  it('counts boundaries, subjects, objects and chains of what was read', async () => {
    const [gold] = readTreebank(TREEBANK);
    const evaluation = await evaluateLanguage([gold!], async () => ({
      sentences: [gold!.sentences![0]!, { start: 27, end: 31 }],
      words: gold!.words!.map((word) => (word.relation === 'obj' ? { ...word, relation: 'dobj' } : word)),
      names: [],
      chains: gold!.chains!,
    }));
    expect(evaluation).toMatchObject({
      texts: 1,
      sentences: { right: 1, extracted: 2, gold: 2 },
      subjects: { right: 2, extracted: 2, gold: 2 },
      objects: { right: 1, extracted: 1, gold: 1 },
      names: null,
      coreference: { conll: 1 },
    });
    expect(formatLanguage('test', evaluation)).toBe(
      [
        'test (1 texts)',
        '  sentences         P 50.0  R 50.0  F1 50.0   (2)',
        '  verb and subject  P 100.0  R 100.0  F1 100.0   (2)',
        '  verb and object   P 100.0  R 100.0  F1 100.0   (1)',
        '  coreference       CoNLL F1 100.0   (MUC 100.0, B³ 100.0, CEAFe 100.0)',
        '',
      ].join('\n'),
    );
  });
});
