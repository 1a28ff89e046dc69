import type { Span } from '../model/span.js';
import { overlapsSpan } from '../model/span.js';
import { PAGE_SCRIPT, PAGE_STYLE } from './errors-page-assets.js';
import type { Evaluation } from './evaluate.js';
import { type EvaluationError, listErrors } from './list-errors.js';
import type { PredictedArticle } from './prediction.js';
import { stemOf } from './prediction.js';
import type { ArticleScore } from './score-article.js';

/**
 * One self-contained HTML page to read article by article: the text with extracted mentions and evidence marked, beside
 * it misses, false facts, wrong qualifiers and right facts. Loads nothing from anywhere; all text is escaped.
 */
export function errorsPage(evaluation: Evaluation, graphs: readonly PredictedArticle[]): string {
  const { triples, lenient, entitiesTyped } = evaluation;
  const predicates = [...new Set(evaluation.perPredicate.map(({ predicate }) => predicate))].sort();
  const summary = [
    `triples F1 ${triples.f1.toFixed(3)} (P ${triples.precision.toFixed(3)}, R ${triples.recall.toFixed(3)})`,
    `lenient F1 ${lenient.f1.toFixed(3)}`,
    `entities with type F1 ${entitiesTyped.f1.toFixed(3)}`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>newsgraph eval</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<p><b>${evaluation.articles} articles</b> · ${summary.map(escapeHtml).join(' · ')}</p>
<label>Article <select id="article">${option('', 'all')}${evaluation.scores.map(({ gold }) => option(gold.id, gold.id)).join('')}</select></label>
<label>Predicate <select id="predicate">${option('', 'all')}${predicates.map((p) => option(p, p)).join('')}</select></label>
</header>
${evaluation.scores.map((score) => articleSection(score, graphs)).join('\n')}
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** Safe in element content and in quoted attributes; what HTML forbids (controls, lone surrogates) becomes �. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function option(value: string, text: string): string {
  return `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`;
}

interface Fact
  extends Pick<EvaluationError, 'predicate' | 'subject' | 'object' | 'polarity' | 'modality' | 'hint'> {
  readonly kind: 'miss' | 'false' | 'qualifier' | 'right';
  readonly confidence: number | null;
  readonly rule: string | null;
  readonly sentence: string;
  readonly span: Span | null;
}

function articleSection(score: ArticleScore, graphs: readonly PredictedArticle[]): string {
  const { gold } = score;
  const errors = listErrors([score]);
  const facts: Fact[] = [...errors, ...rightFacts(score)];
  const mentions = graphs
    .filter(({ article }) => stemOf(article.id) === gold.id)
    .flatMap(({ entities }) => entities)
    .flatMap(({ name, type, mentions = [] }) => mentions.map((mention) => ({ ...mention, name, type })));
  const column = (kind: Fact['kind'], title: string) => {
    const inside = facts.map((fact, index) => ({ fact, index })).filter(({ fact }) => fact.kind === kind);
    const items = inside.map(({ fact, index }) => factItem(fact, index)).join('\n');
    return `<section class="${kind}"><h3>${title} (${inside.length})</h3><ul>${items}</ul></section>`;
  };
  const { right, extracted, gold: wanted } = score.strict;
  return `<article data-article="${escapeHtml(gold.id)}">
<h2>${escapeHtml(gold.id)} <small>${escapeHtml(gold.title)} · ${right} right of ${extracted} extracted, ${wanted} annotated</small></h2>
<div class="columns">
<div class="text">${gold.text === null ? '<i>text not at hand</i>' : markText(gold.text, facts, mentions)}</div>
<div class="facts">${column('miss', 'Misses')}${column('false', 'False facts')}${column('qualifier', 'Wrong qualifiers')}${column('right', 'Right')}</div>
</div>
</article>`;
}

function rightFacts({ facts, gold }: ArticleScore): Fact[] {
  return facts
    .filter(({ match }) => match !== null)
    .map(({ statement, confidence }) => {
      const evidence = statement.evidence[0];
      const isThere =
        evidence !== undefined && gold.text?.slice(evidence.start, evidence.end) === evidence.quote;
      return {
        kind: 'right' as const,
        predicate: statement.predicate,
        subject: statement.subject.name,
        object: statement.object.name,
        polarity: statement.polarity,
        modality: statement.modality,
        hint: '',
        confidence,
        rule: evidence?.rule ?? null,
        sentence: evidence?.quote ?? '',
        span: isThere ? { start: evidence.start, end: evidence.end } : null,
      };
    });
}

function factItem(fact: Fact, index: number): string {
  const not = fact.polarity === 'negated' ? '<em>not</em> ' : '';
  const details = [
    fact.modality === 'actual' ? '' : fact.modality,
    fact.confidence === null ? '' : fact.confidence.toFixed(2),
    fact.rule ?? '',
    fact.hint,
  ].filter((detail) => detail !== '');
  return `<li tabindex="0" data-fact="${index}" data-predicate="${escapeHtml(fact.predicate)}"><b>${escapeHtml(fact.subject)}</b> ${not}<code>${escapeHtml(fact.predicate)}</code> <b>${escapeHtml(fact.object)}</b><small>${escapeHtml(details.join('; '))}</small><q>${escapeHtml(fact.sentence)}</q></li>`;
}

type PlacedMention = Span & { readonly name: string; readonly type: string };

/** Cuts the text wherever a mark begins or ends, so that marks may overlap. */
function markText(text: string, facts: readonly Fact[], mentions: readonly PlacedMention[]): string {
  const passages = facts.flatMap(({ span, kind }, index) => (span === null ? [] : [{ span, kind, index }]));
  const inText = mentions.filter(({ start, end }) => 0 <= start && start < end && end <= text.length);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...passages.map(({ span }) => span), ...inText]) cuts.add(start).add(end);
  const ends = [...cuts].sort((a, b) => a - b);
  const pieces: string[] = [];
  for (const [index, start] of ends.entries()) {
    const end = ends[index + 1];
    if (end === undefined) break;
    const piece = { start, end };
    const under = passages.filter(({ span }) => overlapsSpan(span, piece));
    const mention = inText.find((candidate) => overlapsSpan(candidate, piece));
    pieces.push(markPiece(text.slice(start, end), under, mention));
  }
  return pieces.join('');
}

function markPiece(
  piece: string,
  passages: readonly { readonly kind: string; readonly index: number }[],
  mention: PlacedMention | undefined,
): string {
  const escaped = escapeHtml(piece);
  if (passages.length === 0 && mention === undefined) return escaped;
  const kinds = [...new Set(passages.map(({ kind }) => `in-${kind}`))];
  const classes = [...kinds, ...(mention === undefined ? [] : ['mention'])].join(' ');
  const title = mention === undefined ? '' : ` title="${escapeHtml(`${mention.name} (${mention.type})`)}"`;
  const ids = passages.map(({ index }) => index).join(' ');
  return `<span class="${classes}" data-facts="${ids}"${title}>${escaped}</span>`;
}
