import { type Attributes, createAttributeRuler } from './assign-attributes.js';
import { createTokenEncoder, WIDTH } from './encode-tokens.js';
import { type EnglishModel, tensorOf } from './english-model.js';
import { createLemmatizer } from './lemmatize.js';
import { liftArcs } from './lift-arcs.js';
import { type AffineLayer, MatrixKernel } from './matrix-kernel.js';
import { PARSER_FEATURES, parseDependencies, readActions } from './parse-dependencies.js';
import { ENTITY_FEATURES, type Entity, readEntityActions, recognizeEntities } from './recognize-entities.js';
import { createTransitionScorer } from './score-transitions.js';
import { sentenceStarts } from './sentence-starts.js';
import { createStringId } from './string-id.js';
import type { ModelToken } from './tokenize.js';
import { createWordFeatures } from './word-features.js';

/** What the model says about a run of tokens; indexes count from the first of them. */
export interface Parse {
  readonly tags: readonly string[];
  /** Own index at a root. */
  readonly heads: Int32Array;
  readonly labels: readonly string[];
  /** 1 where a sentence begins. */
  readonly starts: Uint8Array;
  readonly pos: readonly string[];
  readonly lemmas: readonly string[];
  /** Runs the entity recognizer, which costs as much as all the rest. */
  readonly findEntities: () => Entity[];
}

/** `starts` says for each token whether a sentence may begin there (parse-state.ts); memory grows with the run. */
export type EnglishParser = (tokens: readonly ModelToken[], starts: Uint8Array) => Parse;

const SHARED_TABLES = ['28', '30', '32', '34', '36', '38'];
const ENTITY_TABLES = ['32', '34', '36', '38'];
const WIDEST_INPUT = 3 * WIDTH;
const WIDEST_OUTPUT = 1024;

/** spaCy's en_core_web_sm: tagger, parser, attribute ruler, lemmatizer and entity recognizer over one run of tokens. */
export function createEnglishParser(model: EnglishModel): EnglishParser {
  const { weights, labels } = model;
  const kernel = new MatrixKernel(WIDEST_INPUT, WIDEST_OUTPUT);
  const featuresOf = createWordFeatures(model, createStringId(model.symbols));
  const encode = createTokenEncoder(weights, kernel, 'tok2vec', SHARED_TABLES);
  const encodeForEntities = createTokenEncoder(weights, kernel, 'ner', ENTITY_TABLES);
  const tagLayer = kernel.affine(
    tensorOf(weights, 'tagger.03.softmax.W').values,
    WIDTH,
    tensorOf(weights, 'tagger.03.softmax.b').values,
  );
  const parserScorer = createTransitionScorer(weights, kernel, 'parser', PARSER_FEATURES);
  const entityScorer = createTransitionScorer(weights, kernel, 'ner', ENTITY_FEATURES);
  const parserActions = readActions(labels.parser);
  const entityActions = readEntityActions(labels.names);
  const assignAttributes = createAttributeRuler(model.attributeRules);
  const lemmatize = createLemmatizer(model.lemmas);

  return (tokens, mayStart) => {
    const count = tokens.length;
    const features = tokens.map(featuresOf);
    const isSpace = (token: number) => features[token]![5] === 1n;
    const vectors = encode(features);
    const tags = chooseTags(tagLayer, vectors, count, labels.tagger);
    const arcs = parseDependencies(parserScorer(vectors, count), parserActions, mayStart);
    liftArcs(arcs, isSpace);
    const starts = sentenceStarts(arcs.heads);
    const attributes = assignAttributes(
      tokens.map(({ form }, i) => ({
        lower: form.toLowerCase(),
        tag: tags[i]!,
        relation: arcs.labels[i]!,
        isSpace: isSpace(i),
      })),
    );
    const lemmaOf = ({ lemma, pos, morph }: Attributes, i: number) =>
      lemma ?? lemmatize(tokens[i]!.form, pos, morph);
    return {
      tags,
      heads: arcs.heads,
      labels: arcs.labels,
      starts,
      pos: attributes.map(({ pos }) => pos),
      lemmas: attributes.map(lemmaOf),
      findEntities: () =>
        recognizeEntities(entityScorer(encodeForEntities(features), count), entityActions, starts, isSpace),
    };
  };
}

function chooseTags(
  layer: AffineLayer,
  vectors: Float32Array,
  count: number,
  labels: readonly string[],
): string[] {
  const scores = layer.apply(vectors, count);
  return Array.from({ length: count }, (_, token) => {
    const row = scores.subarray(token * layer.outputs, (token + 1) * layer.outputs);
    return labels[row.indexOf(Math.max(...row))]!;
  });
}
