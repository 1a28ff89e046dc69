import { closestMentions } from './closest-mentions.js';
import { dependencyPath, headOfSpan, type PathStep } from './dependency-path.js';
import type { EncodedText } from './encoded-text.js';
import { mentionInputs } from './mention-inputs.js';
import type { ParsedToken, ScoredEntity, ScoredMention } from './relation-scorer.js';
import type { RelationSettings } from './relation-settings.js';

/** Integer inputs of the relation head, row-major, named as in the graph. */
export type RelationInputs = Readonly<Record<string, number[]>>;

/** Inputs that are the same for all pairs of an article. */
export function articleInputs(
  tokens: readonly ParsedToken[],
  encoded: EncodedText,
  entities: readonly ScoredEntity[],
  settings: RelationSettings,
): RelationInputs {
  const mentions = entities.map((entity) => entity.mentions);
  const sentences = sentenceRanges(tokens, encoded);
  return {
    ...mentionInputs(encoded, mentions),
    mention_sentence: mentions.flat().map(({ first }) => (tokens[first] as ParsedToken).sentence),
    entity_type: entities.map(({ type }) => settings.entityTypes.indexOf(type)),
    sentence_first: sentences.map(([first]) => first),
    sentence_end: sentences.map(([, end]) => end),
  };
}

/** Makes the inputs of some pairs of entities; remembers the paths it has walked. */
export function pairInputsOf(
  tokens: readonly ParsedToken[],
  encoded: EncodedText,
  entities: readonly ScoredEntity[],
  settings: RelationSettings,
): (pairs: readonly (readonly [number, number])[]) => RelationInputs {
  const mentions: ScoredMention[] = [];
  const numbers = entities.map((entity) => entity.mentions.map((mention) => mentions.push(mention) - 1));
  const heads = mentions.map(({ first, last }) => headOfSpan(tokens, first, last));
  const { closest, pathSteps, dependencyLabels } = settings;
  const known = new Map<string, PathStep[]>();

  function pathBetween(i: number, j: number): PathStep[] {
    const [a, b] = [heads[i] as number, heads[j] as number];
    if (tokens[mentions[i]?.first ?? 0]?.sentence !== tokens[mentions[j]?.first ?? 0]?.sentence) return [];
    const key = `${a} ${b}`;
    const path = known.get(key) ?? dependencyPath(tokens, a, b, dependencyLabels, pathSteps);
    known.set(key, path);
    return path;
  }

  return (pairs) => {
    const near = pairs.flatMap(([s, o]) =>
      closestMentions(tokens, mentions, numbers[s] ?? [], numbers[o] ?? [], closest),
    );
    const paths = near.map(([i, j]) => pathBetween(i, j));
    const steps = Array.from({ length: pathSteps }, (_, k) => k);
    return {
      subject: pairs.map(([s]) => s),
      object: pairs.map(([, o]) => o),
      subject_mentions: near.map(([i]) => i),
      object_mentions: near.map(([, j]) => j),
      path_pieces: paths.flatMap((path) => steps.map((k) => pieceOf(encoded, path[k]))),
      path_labels: paths.flatMap((path) => steps.map((k) => path[k]?.label ?? 0)),
    };
  };
}

function pieceOf(encoded: EncodedText, step: PathStep | undefined): number {
  return step === undefined ? -1 : (encoded.wordFirst[step.token] as number);
}

/** Pieces [first, end) of each sentence; [0, 0) for a number that no token has. */
function sentenceRanges(tokens: readonly ParsedToken[], encoded: EncodedText): [number, number][] {
  const ranges: [number, number][] = [];
  tokens.forEach(({ sentence }, i) => {
    const first = encoded.wordFirst[i] as number;
    const end = (encoded.wordLast[i] as number) + 1;
    ranges[sentence] = [ranges[sentence]?.[0] ?? first, end];
  });
  return Array.from(ranges, (range) => range ?? [0, 0]);
}
