import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LanguageGold } from '../../eval/language/language-reading.js';
import { readNameCorpus } from '../../eval/language/read-name-corpus.js';
import { readTreebank } from '../../eval/language/read-treebank.js';
import { InputError } from '../../model/errors.js';

/** `pud-test`, or `pud-test, news` for a part of it. */
export interface LanguageCorpus {
  readonly name: string;
  readonly gold: readonly LanguageGold[];
}

const SUFFIX = /\.(conllu|bio)(\.gz)?$/;

/**
 * The treebanks (CoNLL-U) and name corpora (BIO) of a folder and its folders, those for training left out; or one file.
 * Throws an InputError when there is none.
 */
export function readLanguageCorpora(path: string): LanguageCorpus[] {
  const corpora = filesOf(path).flatMap(readCorpus);
  if (corpora.length === 0) {
    throw new InputError(
      `${path}: there is no annotated language to score against; needed are .conllu or .bio files (.gz is fine too)`,
    );
  }
  return corpora;
}

function filesOf(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new InputError(`${path}: there is no such file or folder`);
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => SUFFIX.test(file) && !basename(file).includes('train'))
    .sort()
    .map((file) => join(path, file));
}

function readCorpus(path: string): LanguageCorpus[] {
  const bytes = readFileSync(path);
  const file = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const name = basename(path).replace(SUFFIX, '');
  if (/\.bio(\.gz)?$/.test(path)) return [{ name, gold: readNameCorpus(file) }];
  // PUD says by the first letter of a sentence's id what it is from.
  const parts = /^# sent_id = [nw]\d{5}/m.test(file) ? ['news', 'wikipedia'] : [''];
  return parts.map((part) => ({
    name: part === '' ? name : `${name}, ${part}`,
    gold: readTreebank(file, part.slice(0, 1)),
  }));
}
