import type { NameLabel } from '../2-language/analysis.js';
import { loadWords } from './load-words.js';

type Labels = Readonly<Record<string, readonly string[]>>;
const words = loadWords<{
  first: Labels;
  last: Labels;
  continues: readonly string[];
  topics: readonly string[];
}>('name-heads');
const byFirst = indexOf(words.first);
const byLast = indexOf(words.last);
const continuing = new Set(words.continues);
const listing = new Set(words.topics);

/** What the first or last word of a name of several words says about it: "Vilnius Regional Court" is an ORG. */
export function labelByWords(forms: readonly string[]): NameLabel | null {
  if (forms.length < 2) return null;
  const last = forms.at(-1)?.toLowerCase().replace(/\.$/, '') ?? '';
  const first = forms[0]?.toLowerCase() ?? '';
  return byFirst.get(first) ?? byLast.get(last) ?? null;
}

/** True when a name that starts with, or is, this word may go on after "of": "Bank of England". */
export function continuesOverOf(form: string): boolean {
  return continuing.has(form.toLowerCase());
}

/** True when what follows "of" after this word may be a list: "Ministry of Industry and Trade". */
export function listsTopics(form: string): boolean {
  return listing.has(form.toLowerCase());
}

function indexOf(labels: Labels): ReadonlyMap<string, NameLabel> {
  const index = new Map<string, NameLabel>();
  for (const [label, list] of Object.entries(labels))
    for (const word of list) index.set(word, label as NameLabel);
  return index;
}
