import type { AttributeRule, StringTest, TokenPattern } from './english-model.js';

/** What the rules see of a token. */
export interface RuleToken {
  readonly lower: string;
  readonly tag: string;
  readonly relation: string;
  readonly isSpace: boolean;
}

export interface Attributes {
  pos: string;
  /** Universal features as "Number=Sing|Person=3", "" when there are none. */
  morph: string;
  lemma: string | null;
}

interface Candidate {
  /** Place of the rule in the table. */
  readonly order: number;
  readonly rule: AttributeRule;
  readonly pattern: readonly TokenPattern[];
}

/** Bounds the memory of the cache of candidates. */
const MAX_CACHED = 20_000;

/** spaCy's attribute ruler: all rules see the tokens as they were; where several match, the later one has the last word. */
export function createAttributeRuler(rules: readonly AttributeRule[]) {
  const all = rules.flatMap((rule, order) => rule.patterns.map((pattern) => ({ order, rule, pattern })));
  const cache = new Map<string, readonly Candidate[]>();

  /** The patterns whose first token fits in tag and word. */
  const candidatesFor = ({ tag, lower }: RuleToken): readonly Candidate[] => {
    const key = `${tag} ${lower}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const candidates = all.filter(
      ({ pattern: [first] }) => passes(first!.TAG, tag) && passes(first!.LOWER, lower),
    );
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(key, candidates);
    return candidates;
  };

  return (tokens: readonly RuleToken[]): Attributes[] => {
    const hits = tokens.map((): Candidate[] => []);
    tokens.forEach((token, i) => {
      for (const candidate of candidatesFor(token))
        if (matchesAt(tokens, i, candidate.pattern)) hits[i + candidate.rule.index]!.push(candidate);
    });
    return hits.map((candidates) => {
      const attributes: Attributes = { pos: '', morph: '', lemma: null };
      for (const { rule } of candidates.sort((a, b) => a.order - b.order)) assign(attributes, rule);
      return attributes;
    });
  };
}

function assign(target: Attributes, { attrs }: AttributeRule): void {
  if (attrs.POS !== undefined) target.pos = attrs.POS;
  if (attrs.MORPH !== undefined) target.morph = attrs.MORPH === '_' ? '' : attrs.MORPH;
  if (attrs.LEMMA !== undefined) target.lemma = attrs.LEMMA;
}

function matchesAt(tokens: readonly RuleToken[], at: number, pattern: readonly TokenPattern[]): boolean {
  return pattern.every((test, k) => {
    const token = tokens[at + k];
    return (
      token !== undefined &&
      passes(test.TAG, token.tag) &&
      passes(test.LOWER, token.lower) &&
      passes(test.DEP, token.relation) &&
      (test.IS_SPACE === undefined || test.IS_SPACE === token.isSpace)
    );
  });
}

function passes(test: StringTest | undefined, value: string): boolean {
  if (test === undefined) return true;
  if (typeof test === 'string') return test === value;
  if ('IN' in test) return test.IN.includes(value);
  if ('NOT_IN' in test) return !test.NOT_IN.includes(value);
  return new RegExp(test.REGEX, 'u').test(value);
}
