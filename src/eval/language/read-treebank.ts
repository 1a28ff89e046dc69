import type { Span } from '../../model/span.js';
import type { LanguageGold, ReadMention, ReadWord } from './language-reading.js';

interface Draft {
  text: string;
  readonly sentences: Span[];
  readonly words: ReadWord[];
  /** GUM's entity number → its mentions; null in a treebank without them. */
  readonly chains: Map<string, ReadMention[]> | null;
}

/** A mention whose closing bracket has not come yet: first word, and which of its words can be the head, the head first. */
interface OpenMention {
  readonly entity: string;
  readonly first: number;
  readonly heads: readonly number[];
}

/**
 * Texts of a Universal Dependencies treebank (CoNLL-U), with the coreference of GUM's brackets where it has them.
 * Texts are rebuilt from `# text` lines, paragraphs apart; a treebank without paragraphs is read sentence by sentence.
 *
 * @param prefix only sentences whose `sent_id` begins with it ("n" is the news half of PUD)
 */
export function readTreebank(file: string, prefix = ''): LanguageGold[] {
  const hasParagraphs = file.includes('# newpar');
  const hasEntities = /\tEntity=|\|Entity=/.test(file);
  const drafts: Draft[] = [];
  const breaks = new Set<number>();
  for (const block of file.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/);
    const text = commentOf(lines, 'text');
    if (text === null || !(commentOf(lines, 'sent_id') ?? '').startsWith(prefix)) continue;
    if (!hasParagraphs || lines.some((line) => line.startsWith('# newdoc'))) {
      drafts.push({ text: '', sentences: [], words: [], chains: hasEntities ? new Map() : null });
      breaks.clear();
    }
    const draft = drafts.at(-1)!;
    const sentence = draft.sentences.length;
    const startsParagraph = breaks.has(sentence) || lines.some((line) => /^# newpar(_block)?\b/.test(line));
    // "p (6 s) | figure (1 s)": each block ends after that many sentences, as a line of its own in the page.
    for (const [, length] of block.matchAll(/\((\d+) s\)/g)) breaks.add(sentence + Number(length));
    if (draft.text !== '') draft.text += startsParagraph ? '\n\n' : ' ';
    addSentence(draft, text, lines);
    draft.text += text;
  }
  return drafts.map(({ chains, ...rest }) => ({
    ...rest,
    names: null,
    chains: chains === null ? null : [...chains.values()].filter(({ length }) => length > 1),
  }));
}

function commentOf(lines: readonly string[], name: string): string | null {
  const start = `# ${name} = `;
  return lines.find((line) => line.startsWith(start))?.slice(start.length) ?? null;
}

function addSentence(draft: Draft, text: string, lines: readonly string[]): void {
  const base = draft.text.length;
  const firstWord = draft.words.length;
  const open: OpenMention[] = [];
  draft.sentences.push({ start: base, end: base + text.length });
  let at = 0;
  let surfaceEnd = 0;
  for (const line of lines) {
    const [id, form, , pos, , , head, relation, , notes] = line.split('\t');
    if (relation === undefined || id!.includes('.')) continue;
    if (id!.includes('-')) {
      // "don't" as one surface form of two words: both are looked for inside it.
      at = text.indexOf(form!, at);
      surfaceEnd = at + form!.length;
      continue;
    }
    const found = text.indexOf(form!, at);
    const start = found >= 0 && (surfaceEnd <= at || found < surfaceEnd) ? found : at;
    draft.words.push({
      span: { start: base + start, end: base + start + form!.length },
      pos: pos!,
      head: head === '0' ? -1 : firstWord + Number(head) - 1,
      relation: relation!,
    });
    at = start + form!.length;
    addMentions(draft, open, notes ?? '');
  }
}

/**
 * GUM's `Entity=(12-person-new-…-2,3-coref` opens a mention of entity 12 that is at least its second and third word, the second
 * of them the head; `12)` closes it.
 */
function addMentions({ words, chains }: Draft, open: OpenMention[], notes: string): void {
  const brackets = /(?:^|\|)Entity=([^|]*)/.exec(notes)?.[1];
  if (chains === null || brackets === undefined) return;
  const word = words.length - 1;
  for (const [piece] of brackets.matchAll(/\([^()]*\)?|[^()]*\)/g)) {
    const [entity, , , , , least] = piece.replace(/[()]/g, '').split('-');
    if (piece.startsWith('(')) {
      const heads = (least ?? '1').split(',').map((place) => word + Number.parseInt(place, 10) - 1);
      open.push({ entity: entity!, first: word, heads });
    }
    if (!piece.endsWith(')')) continue;
    const index = open.findLastIndex((mention) => mention.entity === entity);
    if (index < 0) continue;
    const [{ first, heads }] = open.splice(index, 1) as [OpenMention];
    const span = { start: words[first]!.span.start, end: words[word]!.span.end };
    const starts = heads.map((head) => words[Math.min(head, word)]!.span.start);
    const mention = { span, head: starts[0]!, ...(starts.length > 1 ? { heads: starts } : {}) };
    chains.set(entity!, [...(chains.get(entity!) ?? []), mention]);
  }
}
