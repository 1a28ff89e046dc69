import type { ScoreState } from './score-transitions.js';

/** Tokens [first, last) with one of OntoNotes' 18 labels. */
export interface Entity {
  readonly first: number;
  readonly last: number;
  readonly label: string;
  /** 0..1: the geometric mean of the softmax of the actions that made it. Not calibrated. */
  readonly score: number;
}

type Move = 'begin' | 'inside' | 'last' | 'unit' | 'out' | 'none';

export interface EntityAction {
  readonly move: Move;
  readonly label: string;
  /** For `begin`: the actions that may follow. */
  readonly inside: number;
  readonly last: number;
}

/** How many tokens describe a state. */
export const ENTITY_FEATURES = 3;

const MOVES: Readonly<Record<string, Move>> = { B: 'begin', I: 'inside', L: 'last', U: 'unit', O: 'out' };

/** "B-ORG" → { move: 'begin', label: 'ORG', … }. "U-" without a label is never taken. */
export function readEntityActions(labels: readonly string[]): EntityAction[] {
  return labels.map((text) => {
    const label = text.slice(2);
    return {
      move: text === 'U-' ? 'none' : MOVES[text[0]!]!,
      label,
      inside: labels.indexOf(`I-${label}`),
      last: labels.indexOf(`L-${label}`),
    };
  });
}

/** Greedy BILOU decoding; an entity never crosses a sentence start (`starts[i] === 1`) and never begins at white space. */
export function recognizeEntities(
  score: ScoreState,
  actions: readonly EntityAction[],
  starts: Uint8Array,
  isSpace: (token: number) => boolean,
): Entity[] {
  const count = starts.length;
  const entities: Entity[] = [];
  let open: { first: number; action: EntityAction; logScore: number } | null = null;
  for (let token = 0; token < count; token++) {
    const scores = score([token, open === null ? -1 : open.first, open === null ? -1 : token - 1]);
    const mayGoOn = token + 1 < count && starts[token + 1] !== 1;
    const best: number =
      open === null
        ? bestOutside(scores, actions, mayGoOn && !isSpace(token), !isSpace(token))
        : bestInside(scores, open.action, mayGoOn);
    const { move, label } = actions[best]!;
    const logScore = logSoftmaxAt(scores, best);
    if (move === 'begin') open = { first: token, action: actions[best]!, logScore };
    else if (move === 'unit')
      entities.push({ first: token, last: token + 1, label, score: Math.exp(logScore) });
    else if (open !== null) {
      open.logScore += logScore;
      if (move !== 'last') continue;
      const mean = open.logScore / (token + 1 - open.first);
      entities.push({ first: open.first, last: token + 1, label, score: Math.exp(mean) });
      open = null;
    }
  }
  return entities;
}

function bestInside(scores: Float32Array, begun: EntityAction, mayGoOn: boolean): number {
  return mayGoOn && scores[begun.inside]! >= scores[begun.last]! ? begun.inside : begun.last;
}

function bestOutside(
  scores: Float32Array,
  actions: readonly EntityAction[],
  mayBegin: boolean,
  mayBeUnit: boolean,
): number {
  let best = -1;
  actions.forEach(({ move }, a) => {
    const valid = move === 'out' || (move === 'begin' && mayBegin) || (move === 'unit' && mayBeUnit);
    if (valid && (best < 0 || scores[a]! > scores[best]!)) best = a;
  });
  return best;
}

function logSoftmaxAt(scores: Float32Array, index: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of scores) highest = Math.max(highest, value);
  let sum = 0;
  for (const value of scores) sum += Math.exp(value - highest);
  return scores[index]! - highest - Math.log(sum);
}
