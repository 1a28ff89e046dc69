import type { GoldArticle, GoldEntity, GoldTriple } from '../../../src/eval/gold.js';
import { findQuote } from '../../../src/eval/sentence-around.js';
import { MODALITIES, POLARITIES } from '../../../src/model/statement.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../../../src/model/types.generated.js';

/** Lines as `extract` prints them, made from an annotation by mistakes of every kind; the same for the same seed. */
export function perturbGold(articles: readonly GoldArticle[], seed: number): string[] {
  const random = numbersFrom(seed);
  return articles.flatMap((article) => [
    ...article.entities.flatMap((entity) => entityLines(article, entity, random)),
    ...article.triples.flatMap((triple) => statementLines(article, triple, random)),
  ]);
}

type Random = () => number;

function entityLines(article: GoldArticle, entity: GoldEntity, random: Random): string[] {
  if (random() < 0.15) return [];
  const { id, name, type, aliases } = refOf(entity, random);
  const forms = ['name', 'nominal', 'pronoun'] as const;
  const mentions = entity.mentions.map((text) => ({
    start: 0,
    end: text.length,
    text,
    form: pick(forms, random),
  }));
  const line = JSON.stringify({ kind: 'entity', article: article.id, id, name, type, aliases, mentions });
  return random() < 0.1 ? [line, line] : [line];
}

function statementLines(article: GoldArticle, triple: GoldTriple, random: Random): string[] {
  if (random() < 0.3) return [];
  const endOf = (id: string) => article.entities.find((entity) => entity.id === id)!;
  const ends = [endOf(triple.s), endOf(triple.o)].map((end) =>
    refOf(random() < 0.1 ? pick(article.entities, random) : end, random),
  );
  if (random() < 0.15) ends.reverse();
  const speaker = triple.by && random() < 0.7 ? endOf(triple.by) : null;
  const wrongSpeaker = random() < 0.1 ? pick(article.entities, random) : speaker;
  const span = findQuote(article.text ?? '', triple.evidence) ?? { start: 0, end: 9 };
  const quote = random() < 0.1 ? `${triple.evidence}!` : (article.text ?? '').slice(span.start, span.end);
  const confidence = Math.round(random() * 20) / 20;
  const line = {
    kind: 'statement',
    article: random() < 0.1 ? `some/folder/${article.id}.txt` : article.id,
    subject: ends[0],
    predicate: random() < 0.2 ? pick(RELATION_TYPES, random) : triple.p,
    object: ends[1],
    polarity: random() < 0.1 ? pick(POLARITIES, random) : triple.polarity,
    modality: random() < 0.2 ? pick(MODALITIES, random) : triple.modality,
    attributedTo: wrongSpeaker === null ? null : refOf(wrongSpeaker, random),
    evidence: { ...span, quote },
    confidence,
  };
  const again = { ...line, confidence: Math.min(1, confidence + 0.1), modality: pick(MODALITIES, random) };
  return random() < 0.15 ? [JSON.stringify(line), JSON.stringify(again)] : [JSON.stringify(line)];
}

function refOf(entity: GoldEntity, random: Random) {
  const name =
    random() < 0.1
      ? `Unheard of ${Math.floor(random() * 5)}`
      : pick([entity.name, ...entity.mentions], random);
  return {
    id: `x:${name}`,
    name,
    type: random() < 0.1 ? pick(ENTITY_TYPES, random) : entity.type,
    aliases: random() < 0.5 ? [] : entity.mentions.filter(() => random() < 0.5),
  };
}

function pick<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)]!;
}

/** A linear congruential generator (Numerical Recipes): good enough to choose mistakes. */
function numbersFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
