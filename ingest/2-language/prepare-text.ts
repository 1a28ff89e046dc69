import { type AlignedText, alignToItself, replaceAligned } from './aligned-text.js';

const PLAIN_QUOTES: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u2032': "'",
  '`': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  mdash: '\u2014',
  ndash: '\u2013',
  hellip: '\u2026',
};

/**
 * The text as the model was trained to read it, aligned to the source: straight quotes, no HTML left-overs, no invisible
 * characters, a blank where one is missing after a full stop or at a quotation, lines in capitals in lower case with capital initials.
 */
export function prepareText(source: string): AlignedText {
  let text = alignToItself(source);
  // Tags: block ends become line ends, others a blank; never across lines, never "<" as "less than".
  text = replaceAligned(text, /<\/?([a-z][a-z0-9]{0,10})\b[^<>\n]{0,300}>/gi, ([tag, name]) =>
    /^(p|br|div|li|h[1-6]|tr|table|ul|ol|blockquote)$/i.test(name!)
      ? '\n'.padEnd(tag.length)
      : ' '.repeat(tag.length),
  );
  text = replaceAligned(text, /&(?:([a-z]{2,6})|#(\d{2,7})|#x([0-9a-f]{2,6}));/gi, decodeEntity);
  // Zero-width, bidi and soft-hyphen characters inside words; controls and replacement characters like white space.
  text = replaceAligned(text, /\p{Cf}+/gu, () => '');
  text = replaceAligned(text, /(?![\n\t\r\v\f\u2028\u2029\x85])[\p{Cc}\p{Zs}\ufffc]/gu, ([char]) =>
    ' '.repeat(char.length),
  );
  text = replaceAligned(text, /\r\n|[\r\v\f\u2028\u2029\x85]/g, ([ending]) => '\n'.padStart(ending.length));
  text = replaceAligned(
    text,
    /[\u2018\u2019\u201b\u02bc\u2032`\u00b4\u201c-\u201f\u00ab\u00bb]/g,
    ([quote]) => PLAIN_QUOTES[quote]!,
  );
  text = replaceAligned(text, /''/g, () => '"');
  text = spaceQuotations(text);
  // "meet.”We have", "talks.The": a word of small letters, a stop, perhaps a quote, then a capitalised word.
  text = replaceAligned(
    text,
    /(?<=\p{Ll}{2}[.!?]["')\]]?)(?=["'(]?\p{Lu}\p{Ll})(?<![\w.]*[@/][^\s]*)/gu,
    () => ' ',
  );
  return replaceAligned(text, /^[^\p{Ll}\n]*$/gmu, ([line]) => (isShouted(line) ? unshout(line) : line));
}

/** `priority,"Medvedev said`, `said:"We`: a blank on the outer side of quotes; every second one of a line closes. */
function spaceQuotations(text: AlignedText): AlignedText {
  let isOpen = false;
  return replaceAligned(text, /["\n]/g, ({ 0: found, index, input }) => {
    const closes = isOpen;
    isOpen = found === '"' && !isOpen;
    if (found === '\n') return found;
    const [before = '', after = ''] = [input[index - 1], input[index + 1]];
    if (!/\p{L}/u.test(after)) return found;
    if (closes) return /[,.?!\u2026]/.test(before) ? '" ' : found;
    return /[,:]/.test(before) ? ' "' : found;
  });
}

function decodeEntity([entity, name, decimal, hex]: RegExpExecArray): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(decimal, 10);
  const isChar = code >= 32 && code < 0x10000 && !(code >= 0xd800 && code < 0xe000);
  return isChar ? String.fromCharCode(code) : entity;
}

/** A line of at least three words and twelve letters, all in capitals: a headline rather than an acronym. */
function isShouted(line: string): boolean {
  const letters = line.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 12 && (line.match(/\p{Lu}+/gu)?.length ?? 0) >= 3;
}

/** "RUSSIA MEETS U.S. ENVOY" → "Russia Meets U.S. Envoy"; the length of every word stays. */
function unshout(line: string): string {
  return line.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => {
    const lower = word.slice(1).toLowerCase();
    return lower.length === word.length - 1 ? word[0] + lower : word;
  });
}
