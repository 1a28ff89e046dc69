import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { findMentions } from '../../../ingest/3-mention/find-mentions.js';
import { resolveCoreference } from '../../../ingest/4-entity/resolve-coreference.js';
import { createSources, loadRuleBook } from '../../../ingest/5-statement/load-rule-source.js';
import { loadLexicon } from '../../../ingest/5-statement/load-rules.js';
import { readStatements } from '../../../ingest/5-statement/read-statements.js';
import type { Statement } from '../../../src/model/statement.js';
import { articleOf } from '../../rules/article-of.js';

const book = loadRuleBook();
const lexicon = loadLexicon();
const sources = createSources(book);
const analyzer = createEnglishAnalyzer();

/** What the rules read in a text, through the real stages. */
export async function read(text: string, publishedAt: string | null = null): Promise<Statement[]> {
  const article = { ...articleOf(text), publishedAt };
  const analysis = await (await analyzer).analyze(text);
  return readStatements(
    resolveCoreference(article, analysis, findMentions(analysis)),
    sources,
    book,
    lexicon,
  );
}

/** "Anna Berg VISITS Kenya", with what is not plain: "not", the modality, "by X". */
export function format({ subject, predicate, object, polarity, modality, evidence }: Statement): string {
  const speaker = evidence[0].attributedTo;
  return [
    subject.name,
    ...(polarity === 'negated' ? ['not'] : []),
    ...(modality === 'actual' ? [] : [modality]),
    predicate,
    object.name,
    ...(speaker === null ? [] : [`by ${speaker.name}`]),
  ].join(' ');
}
