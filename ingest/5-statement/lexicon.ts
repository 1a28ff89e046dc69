/** Word lists of `words.yaml` by name. */
export class Lexicon {
  readonly #lists: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(lists: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#lists = lists;
  }

  /** True when `word` (a lower-case lemma, or a phrase of them) is in the list. Throws RangeError for an unknown list. */
  has(list: string, word: string): boolean {
    const words = this.#lists.get(list);
    if (words === undefined) throw new RangeError(`ingest/5-statement/words.yaml has no list "${list}"`);
    return words.has(word);
  }
}
