import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LinkScorer } from '../../../ingest/2-language/encoder/link-scorer.js';
import { askLinks } from '../../../ingest/4-entity/anaphors/ask-links.js';
import { findAnaphors } from '../../../ingest/4-entity/anaphors/find-anaphors.js';
import { linkAnaphors } from '../../../ingest/4-entity/anaphors/link-anaphors.js';
import { createResolver, type Resolver } from '../../../ingest/4-entity/create-resolver.js';
import type { ResolvedMention } from '../../../ingest/4-entity/resolved-article.js';
import { containsSpan, overlapsSpan } from '../../../src/model/span.js';
import { articleOf } from '../../rules/article-of.js';
import { analyze } from '../mention/mentions-in.js';
import { resolve } from './who-is-who.js';

let resolver: Resolver;

beforeAll(async () => {
  resolver = await createResolver();
});

async function anaphorsIn(text: string): Promise<string[]> {
  const { analysis, mentions } = await resolve(text);
  return findAnaphors(analysis, mentions).map(
    ({ kind, first, last }) =>
      `${kind}: ${text.slice(analysis.tokens[first]!.span.start, analysis.tokens[last - 1]!.span.end)}`,
  );
}

describe('findAnaphors', () => {
  it('finds definite, pointing and owned phrases and pronouns, and no indefinite ones', async () => {
    expect(
      await anaphorsIn(
        'Anna Kovacs sold a boat to her brother. This sale saved the club, and they thanked her.',
      ),
    ).toEqual([
      'she: her',
      'owned: her brother',
      'this: This sale',
      'the: the club',
      'they: they',
      'she: her',
    ]);
  });

  it('takes institutions without article, and no other bare nouns', async () => {
    expect(await anaphorsIn('On Monday police met farmers in Riga.')).toEqual(['bare: police']);
  });

  it('leaves names to names', async () => {
    expect(await anaphorsIn('The Riga Times praised the Baltic Cup.')).toEqual([]);
  });
});

describe('askLinks', () => {
  it('offers what was named before and outside the phrase, the latest first', async () => {
    const resolved = await resolve(
      'Anna Kovacs met Peter Nagy in Budapest. The owner of Ferrum Bank left for Vienna.',
    );
    const [draft] = askLinks(resolved);
    expect(draft?.options.map(({ entity }) => resolved.entities[entity]?.name)).toEqual([
      'Budapest',
      'Peter Nagy',
      'Anna Kovacs',
    ]);
  });

  it('asks nothing where nothing was named before', async () => {
    expect(askLinks(await resolve('The owner left for Vienna.'))).toEqual([]);
  });

  it('describes every option by as many numbers', async () => {
    const drafts = askLinks(
      await resolve('Anna Kovacs met Peter Nagy. The minister thanked him for his report.'),
    );
    const lengths = drafts.flatMap(({ question }) => question.options.map(({ features }) => features.length));
    expect(new Set(lengths).size).toBe(1);
  });
});

describe('linkAnaphors', () => {
  it('links a description that no sieve links', async () => {
    const text = 'Amina Diallo won the Dakar Marathon on Sunday. The 24-year-old runner thanked her coach.';
    const { entities } = await resolver(articleOf(text), await analyze(text));
    const entity = entities.find(({ name }) => name === 'Amina Diallo');
    expect(entity?.mentions.map((mention) => mention.text)).toContain('The 24-year-old runner');
    expect(entity?.aliases).toContain('The 24-year-old runner');
  });

  /** Believes all options alike. */
  const scorerOf = (probability: number): LinkScorer => ({
    score: async (_, questions) =>
      questions.map(({ options }) => Float32Array.from([...options.map(() => probability), 0.1])),
  });
  const withConfidence = (probability: number) => (mention: ResolvedMention) =>
    mention.form === 'name' ? mention : { ...mention, confidence: probability };

  it('leaves to the sieves what the scorer is unsure of, and is as sure of it as the scorer', async () => {
    const resolved = await resolve('Anna Kovacs met Peter Nagy. The minister thanked him for his report.');
    const sure = withConfidence(0.3);
    expect(resolved.mentions.map(sure)).not.toEqual(resolved.mentions);
    expect(await linkAnaphors(resolved, scorerOf(0.3))).toEqual({
      ...resolved,
      mentions: resolved.mentions.map(sure),
    });
  });

  it('is as sure as before of what the scorer was not asked about: a phrase that holds its own name', async () => {
    const resolved = await resolve('Anna Kovacs met officials in Mosul. The city of Mosul was quiet.');
    expect(resolved.mentions.map(({ text }) => text)).toContain('The city of Mosul');
    expect(await linkAnaphors(resolved, scorerOf(0.3))).toEqual(resolved);
  });

  it('gives a mention to the entity that the scorer is sure of, and takes it from the other', async () => {
    const text = 'Anna Kovacs met Peter Nagy. The film was a success, he said.';
    const resolved = await resolve(text);
    const sure = {
      score: async (_: unknown, questions: readonly { readonly options: readonly unknown[] }[]) =>
        questions.map(({ options }) => Float32Array.from([...options.map((_, i) => (i === 1 ? 1 : 0)), 0])),
    };
    const { entities } = await linkAnaphors(resolved, sure);
    const said = (name: string) =>
      entities.find((one) => one.name === name)?.mentions.map(({ text }) => text);
    expect(said('Anna Kovacs')).toEqual(['Anna Kovacs', 'The film', 'he']);
    expect(said('Peter Nagy')).toEqual(['Peter Nagy']);
  });

  const pieces = [
    'Anna Kovacs',
    'the Riga club',
    'its owner',
    'they',
    'the head of the club',
    '.',
    '“',
    '\u202e',
    '\ud83d',
    'police',
    'said',
  ];
  it('keeps mentions in text order, nested or disjoint, and true to the text, the same every time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 20 }),
        async (words) => {
          const text = words.join(' ');
          const read = async () => resolver(articleOf(text), await analyze(text));
          const { mentions, entities } = await read();
          mentions.forEach(({ span, text: said }, i) => {
            expect(text.slice(span.start, span.end)).toBe(said);
            expect(span.start).toBeGreaterThanOrEqual(mentions[i - 1]?.span.start ?? 0);
            for (const other of mentions)
              if (overlapsSpan(span, other.span))
                expect(containsSpan(span, other.span) || containsSpan(other.span, span)).toBe(true);
          });
          expect((await read()).entities).toEqual(entities);
        },
      ),
      { numRuns: 40 },
    );
  });
});
