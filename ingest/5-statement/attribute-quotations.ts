import type { Span } from '../../src/model/span.js';
import type { Sentence } from '../2-language/analysis.js';
import { findQuotations, linesOf, type Quotation } from './find-quotations.js';
import { findSayings, firstSpeaker, type Saying } from './find-sayings.js';
import { subjectsOf } from './frames/clause-frame.js';
import { headlineOf } from './headline-of.js';
import { type Argument, entityOf, firstTokenAt, type Reading } from './reading.js';

/** A passage that somebody says in his own words. */
export interface Speech extends Span {
  readonly speaker: Argument;
  /** False for a headline, whose words are the editor's. */
  readonly isQuoted: boolean;
}

/**
 * Who says what stands between quotation marks, behind "X said:" or behind the colon of a headline. The speaker of a
 * quotation is named by the verb of saying nearest to it in its own sentence; a quotation that fills its sentence goes
 * on from the quotation or the report before it.
 */
export function attributeQuotations(reading: Reading): Speech[] {
  const quotations = findQuotations(reading.text);
  const speeches: Speech[] = [];
  for (const quotation of quotations) {
    const sentences = sentencesOf(reading, quotation);
    const speaker = quotation.continues
      ? (speeches.at(-1)?.speaker ?? null)
      : (speakerBeside(reading, quotation, sentences, quotations) ??
        speakerBefore(reading, quotation, sentences, speeches));
    if (speaker !== null)
      speeches.push({ start: quotation.start, end: quotation.end, speaker, isQuoted: true });
  }
  return [...speeches, ...statementsBelow(reading), ...headlines(reading)];
}

function sentencesOf({ resolved }: Reading, { start, end }: Span): Sentence[] {
  return resolved.analysis.sentences.filter(({ span }) => span.start < end && span.end > start);
}

function isInside(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}

/** The nearest verb of saying outside all quotations, in its sentences or, after "…?", the one that goes on from it. */
function speakerBeside(
  reading: Reading,
  quotation: Quotation,
  own: readonly Sentence[],
  quotations: readonly Quotation[],
): Argument | null {
  const { tokens, text, resolved } = reading;
  const next = resolved.analysis.sentences[(own.at(-1)?.index ?? -2) + 1];
  const goesOn = next !== undefined && /^\p{Ll}/u.test(text.slice(next.span.start));
  const sayings = [...own, ...(goesOn ? [next] : [])]
    .flatMap((sentence) => findSayings(reading, sentence))
    .filter(({ token }) => !isInside(quotations, tokens[token]!.span.start));
  const distance = ({ token }: Saying): number => {
    const { start, end } = tokens[token]!.span;
    return start >= quotation.end ? start - quotation.end : quotation.start - end;
  };
  const nearest = sayings.sort((a, b) => distance(a) - distance(b))[0];
  return (
    nearest?.speaker ?? speakerBeforeColon(reading, quotation.start) ?? speakerAfterDash(reading, quotation)
  );
}

/** "X: “…”", "Speaking in parliament, X defended the plan: “…”". */
function speakerBeforeColon(reading: Reading, start: number): Argument | null {
  const { tokens, text, lexicon } = reading;
  if (!/:\s*\p{P}?$/u.test(text.slice(Math.max(0, start - 4), start))) return null;
  const colon = firstTokenAt(tokens, start) - 1;
  const before = tokens.slice(Math.max(0, colon - 3), colon).findLast(({ pos }) => pos !== 'PUNCT');
  if (before === undefined) return null;
  const named = firstSpeaker(reading, [before.index]);
  if (named !== null && isLineStart(text, named.mention.span.start)) return named;
  let top = before.index;
  while (tokens[top]!.head !== top) top = tokens[top]!.head;
  return firstSpeaker(reading, subjectsOf(tokens, top, lexicon, 0));
}

/** "“…” – X" at the end of a line. */
function speakerAfterDash(reading: Reading, { end }: Quotation): Argument | null {
  const rest = reading.text.slice(end, end + 120);
  const dash = /^[”"»]\s*[-–—]+\s*/u.exec(rest);
  if (dash === null) return null;
  const at = end + dash[0].length;
  const mention = reading.resolved.mentions.find(({ span }) => span.start === at);
  return mention === undefined ? null : firstSpeaker(reading, [mention.head]);
}

/** A quotation without any other words: from the quotation before it, or from the last report of the sentence before. */
function speakerBefore(
  reading: Reading,
  quotation: Quotation,
  own: readonly Sentence[],
  speeches: readonly Speech[],
): Argument | null {
  const first = own[0];
  if (first === undefined || !isWhole(reading, quotation, own)) return null;
  const before = reading.resolved.analysis.sentences[first.index - 1];
  if (before === undefined) return null;
  const last = speeches.at(-1);
  if (last !== undefined && last.end >= before.span.start) return last.speaker;
  const sayings = findSayings(reading, before);
  return sayings.at(-1)?.speaker ?? null;
}

/** True when its sentences hold no word outside it. */
function isWhole({ text }: Reading, { start, end }: Quotation, own: readonly Sentence[]): boolean {
  const around = text.slice(own[0]!.span.start, start) + text.slice(end, Math.max(end, own.at(-1)!.span.end));
  return !/\p{L}/u.test(around);
}

/** "Following the meeting X said:" and whole paragraphs below it, as in press releases, up to a line without a stop. */
function statementsBelow(reading: Reading): Speech[] {
  const { text, resolved } = reading;
  const lines = linesOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  for (const [i, line] of lines.entries()) {
    const words = text.slice(line.start, line.end).trimEnd();
    const next = lines[i + 1];
    if (!words.endsWith(':') || next === undefined || /^\s*[“"„«\p{Pd}•*]/u.test(text.slice(next.start)))
      continue;
    const sentence = resolved.analysis.sentences.findLast(({ span }) => span.start < line.end);
    const speaker = sentence === undefined ? undefined : findSayings(reading, sentence).at(-1)?.speaker;
    if (speaker === undefined) continue;
    const rest = lines.slice(i + 1);
    const isOver = rest.findIndex(({ start, end }) => !/[.!?…;]\s*$/u.test(text.slice(start, end)));
    const last = rest[isOver === -1 ? rest.length - 1 : isOver - 1];
    return last === undefined ? [] : [{ start: next.start, end: last.end, speaker, isQuoted: true }];
  }
  return [];
}

/** "Kremlin: no talks planned", "Rebels to resume talks – mediators": a headline names its source at an end. */
function headlines(reading: Reading): Speech[] {
  const { text } = reading;
  const line = headlineOf(text);
  if (line === null) return [];
  return reading.resolved.mentions.flatMap((mention): Speech[] => {
    const { start, end } = mention.span;
    if (end > line.end) return [];
    const source = { entity: mention.entity, mention, token: mention.head };
    // "Haiti: gang frees nuns" says where, not who.
    if (!['Person', 'Organization', 'Group'].includes(entityOf(reading, source).type)) return [];
    const before = text.slice(line.start, start).trim() === '' && /^:\s/u.test(text.slice(end));
    const after =
      /(?:\s[–—-]|:)\s$/u.test(text.slice(line.start, start)) && text.slice(end, line.end).trim() === '';
    if (!before && !after) return [];
    return [
      { start: before ? end : line.start, end: before ? line.end : start, speaker: source, isQuoted: false },
    ];
  });
}

function isLineStart(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
