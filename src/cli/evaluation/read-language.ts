import type { Analysis, NameLabel } from '../../../ingest/2-language/analysis.js';
import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { createResolver, type Resolver } from '../../../ingest/4-entity/create-resolver.js';
import type { LanguageReading, NameKind } from '../../eval/language/language-reading.js';

const KINDS: ReadonlySet<NameLabel> = new Set<NameLabel>(['PER', 'ORG', 'LOC']);

/** Stages 2 to 4 as a judge of language wants to see them: names as the model finds them, chains as stage 4 leaves them. */
export async function createLanguageReader(): Promise<(text: string) => Promise<LanguageReading>> {
  const analyzer = await createEnglishAnalyzer();
  const resolve = await createResolver();
  return async (text) => {
    const analysis = await analyzer.analyze(text);
    return {
      sentences: analysis.sentences.map(({ span }) => span),
      words: analysis.tokens,
      names: namesOf(analysis),
      chains: await chainsOf(analysis, resolve),
    };
  };
}

function namesOf({ tokens, names }: Analysis): LanguageReading['names'] {
  return names.flatMap(({ first, last, label }) =>
    KINDS.has(label)
      ? [
          {
            span: { start: tokens[first]!.span.start, end: tokens[last - 1]!.span.end },
            kind: label as NameKind,
          },
        ]
      : [],
  );
}

async function chainsOf(analysis: Analysis, resolve: Resolver): Promise<LanguageReading['chains']> {
  const article = {
    id: 'corpus',
    title: '',
    publisher: null,
    publishedAt: null,
    url: null,
    language: 'en',
    text: analysis.text,
    source: 'corpus',
  };
  const { entities, mentions } = await resolve(article, analysis);
  return entities
    .map((_, entity) =>
      mentions
        .filter((mention) => mention.entity === entity)
        .map(({ span, head }) => ({ span, head: analysis.tokens[head]!.span.start })),
    )
    .filter(({ length }) => length > 1);
}
