import { ParseState } from './parse-state.js';
import type { ScoreState } from './score-transitions.js';

/** A head (its own index at a root) and a label for every token; labels may be pseudo-projective ("a||b"). */
export interface Arcs {
  readonly heads: Int32Array;
  readonly labels: string[];
}

type Move = 'S' | 'D' | 'L' | 'R' | 'B';

export interface Action {
  readonly move: Move;
  readonly label: string;
}

/** How many tokens describe a state. */
export const PARSER_FEATURES = 8;

/** "L-nsubj" → { move: 'L', label: 'nsubj' }. */
export function readActions(labels: readonly string[]): Action[] {
  return labels.map((label) => ({ move: label[0] as Move, label: label.slice(2) }));
}

/** Greedy arc-eager parsing in time linear in the number of tokens. `starts`: see parse-state.ts. */
export function parseDependencies(score: ScoreState, actions: readonly Action[], starts: Uint8Array): Arcs {
  const state = new ParseState(starts.length, starts);
  while (state.stackDepth > 0 || state.bufferLength > 0) {
    const action = bestAction(state, score(featuresOf(state)), actions);
    if (action === undefined) break;
    applyAction(state, action);
  }
  const { heads, labels } = state;
  for (let i = 0; i < heads.length; i++)
    if (heads[i]! < 0) {
      heads[i] = i;
      labels[i] = 'ROOT';
    }
  return { heads, labels };
}

function featuresOf(state: ParseState): number[] {
  const b0 = state.bufferAt(0);
  const s0 = state.stackAt(0);
  return [
    b0,
    state.bufferAt(1),
    s0,
    state.stackAt(1),
    state.stackAt(2),
    state.lastLeftChild(b0),
    state.lastLeftChild(s0),
    state.lastRightChild(s0),
  ];
}

/** The valid action with the highest score; the first of equals. */
function bestAction(state: ParseState, scores: Float32Array, actions: readonly Action[]): Action | undefined {
  const attach = state.canAttach();
  const valid: Record<Move, boolean> = {
    S: state.bufferLength > 0 && state.canShift(),
    D: state.canReduce(),
    L: attach,
    R: attach,
    B: state.canBreak(),
  };
  let best: Action | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < actions.length; a++) {
    const score = scores[a]!;
    if (score > highest && valid[actions[a]!.move]) {
      highest = score;
      best = actions[a];
    }
  }
  return best;
}

function applyAction(state: ParseState, { move, label }: Action): void {
  switch (move) {
    case 'S':
      state.shift();
      break;
    case 'D':
      state.reduce();
      break;
    case 'L':
      state.attachLeft(label);
      break;
    case 'R':
      state.attachRight(label);
      break;
    case 'B':
      state.breakSentence();
      break;
  }
}
