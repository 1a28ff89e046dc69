import { Worker } from 'node:worker_threads';
import type { Article } from '../../model/article.js';
import type { Extraction, ExtractionOptions } from './extraction.js';

interface Task {
  readonly article: Article;
  readonly settle: (extraction: Extraction) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it works on. */
  task: Task | null;
}

/**
 * Reading as many UTF-16 code units takes as long as starting a thread, which loads the models: 13,000 to 15,000 measured
 * on the example articles.
 */
const WORTH_A_THREAD = 14_000;

/** Threads that extract. Another is started when so much waits that it will pay, so a short run loads the models once. */
export class WorkerPool {
  readonly #options: ExtractionOptions;
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Task[] = [];

  constructor(options: ExtractionOptions, size: number) {
    this.#options = options;
    this.#size = size;
  }

  /** Never rejects: an article that a thread dies over becomes a warning, and another thread takes its place. */
  extract(article: Article): Promise<Extraction> {
    return new Promise((settle) => {
      this.#waiting.push({ article, settle });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const thread = [...this.#threads].find(({ task }) => task === null) ?? this.#start();
      if (thread === null) return;
      thread.task = this.#waiting.shift()!;
      thread.worker.postMessage(thread.task.article);
    }
  }

  /** Null when there are enough for what waits. */
  #start(): Thread | null {
    if (this.#threads.size >= this.#size) return null;
    const waiting = this.#waiting.reduce((sum, { article }) => sum + article.text.length, 0);
    if (waiting < this.#threads.size * WORTH_A_THREAD) return null;
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: this.#options });
    const thread: Thread = { worker, task: null };
    worker.on('message', (extraction: Extraction) => this.#finish(thread, extraction));
    worker.on('error', (error: Error) => {
      this.#threads.delete(thread);
      const place = thread.task?.article.source ?? 'a worker thread';
      this.#finish(thread, {
        warning: { place, message: `could not be analysed (${error.message}); it is left out` },
      });
    });
    this.#threads.add(thread);
    return thread;
  }

  #finish(thread: Thread, extraction: Extraction): void {
    const { task } = thread;
    thread.task = null;
    task?.settle(extraction);
    this.#assign();
  }
}
