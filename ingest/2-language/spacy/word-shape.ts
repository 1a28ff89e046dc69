/** spaCy's word shape: "Apple" → "Xxxxx", "1990s" → "ddddx"; runs of one class are cut at four. */
export function wordShape(word: string): string {
  const chars = [...word];
  if (chars.length >= 100) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of chars) {
    const kind = kindOf(char);
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 4) shape += kind;
  }
  return shape;
}

function kindOf(char: string): string {
  if (/\p{L}/u.test(char)) return /\p{Lu}/u.test(char) ? 'X' : 'x';
  return /\p{Nd}/u.test(char) ? 'd' : char;
}
