/** The case class of the first cased word of a sentence, and of every cased word of a headline, is this much higher. */
const SHIFT = 14;
/** Classes from here on have letters. */
const LETTERS = 2;
/** Classes from here on begin with a capital or are all capitals, save `MIXED_SMALL`. */
const CAPITALISED = 7;
const MIXED_SMALL = 11;
/** A sentence of more cased words than this, most of them capitalised, is read as a headline. */
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;

/** How the words of one sentence are written, in numbers 0..27 as ./README.md lists them. */
export function caseClasses(forms: readonly string[]): number[] {
  const classes = forms.map(caseClass);
  const cased = classes.filter((c) => c >= LETTERS);
  const capitalised = cased.filter((c) => c >= CAPITALISED && c !== MIXED_SMALL).length;
  const isHeadline = cased.length > HEADLINE_WORDS && capitalised > HEADLINE_SHARE * cased.length;
  const first = classes.findIndex((c) => c >= LETTERS);
  return classes.map((c, i) => (c >= LETTERS && (isHeadline || i === first) ? c + SHIFT : c));
}

function caseClass(form: string): number {
  const letters = [...form].filter((c) => /\p{L}/u.test(c));
  const hasDigit = /\p{Nd}/u.test(form);
  const capitals = letters.filter(isCapital).length;
  if (letters.length === 0) return hasDigit ? 1 : 0;
  if (capitals === 0) return hasDigit ? 3 : 2;
  if (capitals === letters.length) return allCapitals(form, letters.length, hasDigit);
  const [initial] = form;
  if (isCapital(initial!) && capitals === 1) return /[-']/.test(form) ? 10 : 9;
  if (!isCapital(initial!)) return MIXED_SMALL;
  return form.includes('-') ? 12 : 13;
}

function allCapitals(form: string, letters: number, hasDigit: boolean): number {
  if (hasDigit) return 4;
  if (letters === 1) return form.length === 1 ? 5 : 6;
  return form.includes('.') ? 8 : CAPITALISED;
}

function isCapital(character: string): boolean {
  return /\p{Lu}/u.test(character);
}
