import type { Figures } from '../figures.js';
import type { LanguageEvaluation } from './evaluate-language.js';

/** The figures of one corpus, a line each; in percent, as such figures are quoted. Ends in a line break. */
export function formatLanguage(corpus: string, evaluation: LanguageEvaluation): string {
  const { texts, sentences, subjects, objects, names, coreference } = evaluation;
  const lines = [
    `${corpus} (${texts} texts)`,
    ...line('sentences', sentences),
    ...line('verb and subject', subjects),
    ...line('verb and object', objects),
    ...line('names', names),
    ...(coreference === null
      ? []
      : [
          `  ${'coreference'.padEnd(17)} CoNLL F1 ${percent(coreference.conll)}   (MUC ${percent(coreference.muc)}, B³ ${percent(coreference.bCubed)}, CEAFe ${percent(coreference.ceafE)})`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function line(name: string, figures: Figures | null): string[] {
  if (figures === null) return [];
  const { precision, recall, f1, gold } = figures;
  return [
    `  ${name.padEnd(17)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   (${gold})`,
  ];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
