/** Whether a sentence may begin at a token: the parser decides, it must, or it must not. */
export const FREE = 0;
export const MUST_START = 1;
export const MUST_NOT_START = 2;

/** Stack, buffer and arcs of an arc-eager parser with non-monotonic "unshift" (Honnibal & Johnson 2015), as in spaCy. */
export class ParseState {
  readonly heads: Int32Array;
  readonly labels: string[];
  private readonly length: number;
  private readonly starts: Uint8Array;
  private readonly unshifted: Uint8Array;
  private readonly left: number[][];
  private readonly right: number[][];
  private readonly stack: number[] = [];
  /** Tokens put back in front of the buffer, the next one last. */
  private readonly returned: number[] = [];
  private next = 0;

  constructor(length: number, starts: Uint8Array) {
    this.length = length;
    this.starts = starts.slice();
    this.heads = new Int32Array(length).fill(-1);
    this.labels = new Array<string>(length).fill('');
    this.unshifted = new Uint8Array(length);
    this.left = Array.from({ length }, () => []);
    this.right = Array.from({ length }, () => []);
  }

  get stackDepth(): number {
    return this.stack.length;
  }

  get bufferLength(): number {
    return this.length - this.next + this.returned.length;
  }

  /** The i-th token from the top of the stack, -1 when there is none. */
  stackAt(i: number): number {
    return this.stack.at(-1 - i) ?? -1;
  }

  /** The i-th token of the buffer, -1 when there is none. */
  bufferAt(i: number): number {
    if (i < this.returned.length) return this.returned[this.returned.length - 1 - i]!;
    const token = this.next + i - this.returned.length;
    return token < this.length ? token : -1;
  }

  lastLeftChild(token: number): number {
    return token < 0 ? -1 : (this.left[token]!.at(-1) ?? -1);
  }

  lastRightChild(token: number): number {
    return token < 0 ? -1 : (this.right[token]!.at(-1) ?? -1);
  }

  startsSentence(token: number): boolean {
    return token >= 0 && this.starts[token] === MUST_START;
  }

  mayStartSentence(token: number): boolean {
    return token < 0 || this.starts[token] !== MUST_NOT_START;
  }

  canShift(): boolean {
    if (this.stackDepth === 0) return true;
    const token = this.bufferAt(0);
    return this.bufferLength >= 2 && !this.startsSentence(token) && this.unshifted[token] === 0;
  }

  canReduce(): boolean {
    if (this.stackDepth === 0) return false;
    return this.bufferLength === 0 || this.stackDepth > 1 || this.mayStartSentence(this.bufferAt(0));
  }

  canAttach(): boolean {
    return this.stackDepth > 0 && this.bufferLength > 0 && !this.startsSentence(this.bufferAt(0));
  }

  canBreak(): boolean {
    if (this.bufferLength < 2) return false;
    const token = this.bufferAt(1);
    return token === this.bufferAt(0) + 1 && !this.startsSentence(token) && this.mayStartSentence(token);
  }

  shift(): void {
    this.stack.push(this.returned.pop() ?? this.next++);
  }

  /** Takes the top off the stack; without a head it goes back to the buffer, unless nothing lies below it. */
  reduce(): void {
    const token = this.stackAt(0);
    if (this.heads[token]! < 0 && this.stackDepth > 1) {
      this.unshifted[token] = 1;
      this.returned.push(token);
    }
    this.stack.pop();
  }

  attachLeft(label: string): void {
    const child = this.stackAt(0);
    const head = this.bufferAt(0);
    this.addArc(head, child, label);
    this.unshifted[head] = 0;
    this.stack.pop();
  }

  attachRight(label: string): void {
    this.addArc(this.stackAt(0), this.bufferAt(0), label);
    this.shift();
  }

  breakSentence(): void {
    this.starts[this.bufferAt(1)] = MUST_START;
  }

  private addArc(head: number, child: number, label: string): void {
    const old = this.heads[child]!;
    if (old >= 0) {
      const siblings = this.childrenOf(old, child);
      const at = siblings.lastIndexOf(child);
      if (at >= 0) siblings.splice(at, 1);
    }
    this.childrenOf(head, child).push(child);
    this.heads[child] = head;
    this.labels[child] = label;
  }

  private childrenOf(head: number, child: number): number[] {
    return head > child ? this.left[head]! : this.right[head]!;
  }
}
