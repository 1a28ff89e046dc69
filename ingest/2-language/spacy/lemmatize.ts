import type { LemmaTables } from './english-model.js';

/** (form, universal tag, morph) → base form. */
export type Lemmatizer = (form: string, pos: string, morph: string) => string;

/** spaCy's rule lemmatizer for English: irregular forms first, then suffix rules that lead to a known word. */
export function createLemmatizer(tables: LemmaTables): Lemmatizer {
  const index = new Map(Object.entries(tables.index).map(([pos, words]) => [pos, new Set(words)]));
  return (form, pos, morph) => {
    const kind = pos.toLowerCase();
    if (kind === '' || kind === 'space' || isBaseForm(kind, morph)) return form.toLowerCase();
    const rules = tables.rules[kind];
    const exceptions = tables.exceptions[kind];
    const known = index.get(kind);
    if (rules === undefined && exceptions === undefined && known === undefined)
      return kind === 'propn' ? form : form.toLowerCase();
    return firstLemma(form, rules ?? [], exceptions ?? {}, known ?? new Set());
  };
}

function firstLemma(
  form: string,
  rules: readonly (readonly [string, string])[],
  exceptions: Readonly<Record<string, readonly string[]>>,
  known: ReadonlySet<string>,
): string {
  const word = form.toLowerCase();
  const found: string[] = [];
  const unknown: string[] = [];
  for (const [old, replacement] of rules) {
    if (!word.endsWith(old)) continue;
    const lemma = word.slice(0, word.length - old.length) + replacement;
    if (lemma === '') continue;
    if (known.has(lemma)) found.unshift(lemma);
    else if (/^\p{L}+$/u.test(lemma)) unknown.push(lemma);
    else found.push(lemma);
  }
  const irregular = Object.hasOwn(exceptions, word) ? exceptions[word]! : [];
  for (const lemma of irregular) if (!found.includes(lemma)) found.unshift(lemma);
  return found[0] ?? unknown[0] ?? form;
}

function isBaseForm(pos: string, morph: string): boolean {
  const features = new Map(morph.split('|').map((pair) => pair.split('=') as [string, string]));
  const verbForm = features.get('VerbForm');
  if (pos === 'noun' && features.get('Number') === 'Sing') return true;
  if (verbForm === 'Inf' || verbForm === 'None' || features.get('Degree') === 'Pos') return true;
  return pos === 'verb' && verbForm === 'Fin' && features.get('Tense') === 'Pres' && !features.has('Number');
}
