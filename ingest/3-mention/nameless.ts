import { loadWords } from './load-words.js';

const words = new Set(loadWords<readonly (readonly string[])[]>('calendar').flat());

/** True for words that are written like names and name nothing: "Tuesday", "EUR". */
export function isNameless(form: string): boolean {
  return words.has(form.toLowerCase().replace(/\.$/, ''));
}
