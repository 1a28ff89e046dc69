import type { Analysis } from '../../../ingest/2-language/analysis.js';
import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { findMentions } from '../../../ingest/3-mention/find-mentions.js';
import type { FoundMention } from '../../../ingest/3-mention/mention-kinds.js';

const analyzer = await createEnglishAnalyzer();

export function analyze(text: string): Promise<Analysis> {
  return analyzer.analyze(text);
}

/** The mentions of a text, found with the real analyzer. */
export async function mentionsIn(text: string): Promise<FoundMention[]> {
  return findMentions(await analyze(text));
}

/** `Person: Mykhailo Podolyak` for every name of a text. */
export async function namesIn(text: string): Promise<string[]> {
  return (await mentionsIn(text))
    .filter(({ form }) => form === 'name')
    .map(({ type, text: name }) => `${type}: ${name}`);
}

/** The names of the entities that descriptions are by themselves. */
export async function ownNamesIn(text: string): Promise<string[]> {
  return (await mentionsIn(text)).flatMap((mention) =>
    mention.form === 'nominal' ? (mention.ownName ?? []) : [],
  );
}
