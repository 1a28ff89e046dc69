import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { treebankRow } from '../support/language/treebank-row.js';
import { newFolder, runProgram } from './run-program.js';

const TREEBANK = [
  '# sent_id = 1',
  '# text = Mara Holt praised Norway.',
  treebankRow('1', 'Mara', 'PROPN', '3', 'nsubj'),
  treebankRow('2', 'Holt', 'PROPN', '1', 'flat'),
  treebankRow('3', 'praised', 'VERB', '0', 'root'),
  treebankRow('4', 'Norway', 'PROPN', '3', 'obj', 'SpaceAfter=No'),
  treebankRow('5', '.', 'PUNCT', '3', 'punct'),
  '',
  '',
].join('\n');

describe('eval --language', () => {
  it('prints the figures of every corpus of a folder, packed or not, but not of those for training', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'small.conllu.gz'), gzipSync(TREEBANK));
    writeFileSync(join(folder, 'small.bio'), 'Mara\tB-PER\nHolt\tI-PER\npraised\tO\nNorway\tB-LOC\n.\tO\n\n');
    writeFileSync(join(folder, 'small-train.bio'), 'Norway\tB-LOC\n\n');
    const { code, stdout } = await runProgram(['eval', folder, '--language', '--quiet']);
    expect(stdout).toBe(
      [
        'small (1 texts)',
        '  names             P 100.0  R 100.0  F1 100.0   (2)',
        'small (1 texts)',
        '  sentences         P 100.0  R 100.0  F1 100.0   (1)',
        '  verb and subject  P 100.0  R 100.0  F1 100.0   (1)',
        '  verb and object   P 100.0  R 100.0  F1 100.0   (1)',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('says what is needed where there is nothing to score against', async () => {
    const { code, stderr } = await runProgram(['eval', newFolder(), '--language']);
    expect(stderr).toContain('needed are .conllu or .bio files');
    expect(code).toBe(1);
  });
});
