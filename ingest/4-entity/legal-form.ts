import { loadWords } from '../3-mention/load-words.js';

const forms = new Set(loadWords<readonly string[]>('legal-forms'));

/** True for the endings of a company's name that it is also known without: "Inc", "Group". Lower case, no full stop. */
export function isLegalForm(word: string): boolean {
  return forms.has(word);
}
