import { beforeAll, describe, expect, it } from 'vitest';
import type { LanguageAnalyzer } from '../../ingest/2-language/analysis.js';
import { createEnglishAnalyzer } from '../../ingest/2-language/create-english-analyzer.js';
import { findMentions } from '../../ingest/3-mention/find-mentions.js';
import { resolveCoreference } from '../../ingest/4-entity/resolve-coreference.js';
import { loadRuleBook } from '../../ingest/5-statement/load-rule-source.js';
import { loadLexicon, loadRules } from '../../ingest/5-statement/load-rules.js';
import { matchRelations } from '../../ingest/5-statement/match-relations.js';
import { createReading, entityOf } from '../../ingest/5-statement/reading.js';
import type { Entity } from '../../src/model/entity.js';
import { articleOf } from './article-of.js';

const rules = loadRules();
const book = loadRuleBook();
const lexicon = loadLexicon();
let analyzer: LanguageAnalyzer;

beforeAll(async () => {
  analyzer = await createEnglishAnalyzer();
});

/** Every way of naming the two ends of what a rule reads in a sentence, through the real stages. */
async function readWith(rule: string, text: string): Promise<string[]> {
  const analysis = await analyzer.analyze(text);
  const article = articleOf(text);
  const reading = createReading(resolveCoreference(article, analysis, findMentions(analysis)), lexicon);
  return matchRelations(reading, book)
    .filter((candidate) => candidate.rule === rule)
    .flatMap(({ subject, object }) =>
      namesOf(entityOf(reading, subject)).flatMap((s) =>
        namesOf(entityOf(reading, object)).map((o) => `${s} → ${o}`),
      ),
    );
}

/** "the Kenyan Army" may be called "Kenyan military" by the entity stage: what the text says counts as well. */
function namesOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases.map((alias) => alias.replace(/^the /i, ''))];
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.text, example] as const))(
    'reads "%s"',
    async (text, example) => {
      expect(await readWith(id, text)).toContain(`${example.subject} → ${example.object}`);
    },
  );

  it.each(rule.counters.map((text) => [text]))('reads nothing in "%s"', async (text) => {
    expect(await readWith(id, text)).toEqual([]);
  });
});
