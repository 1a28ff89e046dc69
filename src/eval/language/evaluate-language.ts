import type { Span } from '../../model/span.js';
import { type Figures, figuresOf, sumTallies } from '../figures.js';
import type { Tally } from '../score-article.js';
import { type CoreferenceScore, conllF1, f1Of, scoreCoreference } from './coreference.js';
import type { LanguageGold, LanguageReading, ReadWord } from './language-reading.js';
import { withHeadsOf } from './with-heads-of.js';

/** Figures of one corpus; null where the corpus does not annotate it. */
export interface LanguageEvaluation {
  readonly texts: number;
  /** First and last character right. */
  readonly sentences: Figures | null;
  /** Verb and the head of its subject; of its direct object. */
  readonly subjects: Figures | null;
  readonly objects: Figures | null;
  /** First and last character and kind right: persons, organizations, places. */
  readonly names: Figures | null;
  readonly coreference: CoreferenceFigures | null;
}

/** F1, each 0..1; `conll` is their mean. */
export interface CoreferenceFigures {
  readonly muc: number;
  readonly bCubed: number;
  readonly ceafE: number;
  readonly conll: number;
}

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'nsubj:pass', 'nsubj:outer']);
const OBJECTS: ReadonlySet<string> = new Set(['dobj', 'obj']);

/** Compares what was read with what was annotated, text by text. */
export async function evaluateLanguage(
  gold: readonly LanguageGold[],
  read: (text: string) => Promise<LanguageReading>,
): Promise<LanguageEvaluation> {
  const tallies = { sentences: [], subjects: [], objects: [], names: [] } as Record<
    'sentences' | 'subjects' | 'objects' | 'names',
    Tally[]
  >;
  const coreference: CoreferenceScore[] = [];
  for (const { text, sentences, words, names, chains } of gold) {
    const reading = await read(text);
    if (sentences !== null)
      tallies.sentences.push(compare(sentences.map(keyOf), reading.sentences.map(keyOf)));
    if (words !== null) {
      tallies.subjects.push(compare(pairsOf(words, SUBJECTS), pairsOf(reading.words, SUBJECTS)));
      tallies.objects.push(compare(pairsOf(words, OBJECTS), pairsOf(reading.words, OBJECTS)));
    }
    if (names !== null) {
      const keys = (list: LanguageReading['names']) => list.map(({ span, kind }) => `${keyOf(span)} ${kind}`);
      tallies.names.push(compare(keys(names), keys(reading.names)));
    }
    if (chains !== null)
      coreference.push(scoreCoreference(withHeadsOf(reading.chains, chains), reading.chains));
  }
  const sum = (list: readonly Tally[]) => (list.length === 0 ? null : figuresOf(sumTallies(list)));
  return {
    texts: gold.length,
    sentences: sum(tallies.sentences),
    subjects: sum(tallies.subjects),
    objects: sum(tallies.objects),
    names: sum(tallies.names),
    coreference: coreference.length === 0 ? null : coreferenceOf(coreference),
  };
}

function coreferenceOf(scores: readonly CoreferenceScore[]): CoreferenceFigures {
  const f1 = (name: keyof CoreferenceScore) => f1Of(scores.map((score) => score[name]));
  return { muc: f1('muc'), bCubed: f1('bCubed'), ceafE: f1('ceafE'), conll: conllF1(scores) };
}

function compare(gold: readonly string[], found: readonly string[]): Tally {
  const wanted = new Set(gold);
  return { right: found.filter((key) => wanted.has(key)).length, extracted: found.length, gold: gold.length };
}

/**
 * "verb<dependent" by their first characters; only dependents of verbs count. Two schemes are made one: a name of several
 * words is known by its last word (Universal Dependencies hang `flat` words on the first, ClearNLP's names on the last), an
 * amount of money by its number and not by its sign, and in "there are parallels" the parallels are the subject (ClearNLP calls them `attr` beside an `expl`).
 */
function pairsOf(words: readonly ReadWord[], relations: ReadonlySet<string>): string[] {
  const lastOfName = new Map<number, number>();
  const existential = new Set<number>();
  words.forEach(({ head, relation }, i) => {
    const isAmount = relation === 'nummod' && words[head]?.pos === 'SYM';
    if (relation.startsWith('flat') || isAmount) lastOfName.set(head, i);
    if (relation === 'expl') existential.add(head);
  });
  return words.flatMap(({ head, relation }, i) => {
    const verb = words[head];
    const isThere = relations === SUBJECTS && relation === 'attr' && existential.has(head);
    if (!(relations.has(relation) || isThere) || verb?.pos !== 'VERB') return [];
    return [`${verb.span.start}<${words[lastOfName.get(i) ?? i]!.span.start}`];
  });
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
