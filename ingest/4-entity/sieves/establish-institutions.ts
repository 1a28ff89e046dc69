import type { NominalMention } from '../../3-mention/mention-kinds.js';
import { nameKey } from '../../3-mention/name-key.js';
import { kindsOf } from '../kinds-of-name.js';
import type { Draft, Sieve } from '../sieve.js';

/**
 * Institutions that the article takes for granted: "the government", "police", "the regional court". Those of the same
 * words are one. Runs when no named thing was found to fit.
 */
export const establishInstitutions: Sieve = (draft) => {
  const { clusters } = draft;
  const first = new Map<string, number>();
  clusters.mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal' || clusters.isNamed(index) || !stands(draft, nominal)) return;
    const name = coreOf(draft, nominal);
    const key = nameKey(name);
    const same = first.get(key) ?? onlyOneNamed(draft, nominal);
    if (same === undefined) {
      first.set(key, index);
      clusters.establish(index, name);
    } else clusters.join(same, index);
  });
};

/** "the government" of an article that names one government, however far away: "UK Government". */
function onlyOneNamed({ clusters }: Draft, nominal: NominalMention): number | undefined {
  const isBare = nominal.head - nominal.first <= 1 && nominal.last === nominal.head + 1;
  if (nominal.noun.stands !== 'alone' || !isBare) return undefined;
  const named = clusters
    .all()
    .filter((root) => clusters.isNamed(root) && clusters.type(root) === nominal.type)
    .filter((root) => kindsOf(clusters, root).some(({ lemma }) => lemma === nominal.lemma));
  return named.length === 1 ? named[0] : undefined;
}

function stands({ analysis }: Draft, nominal: NominalMention): boolean {
  if (nominal.noun.stands === null || nominal.determiner === 'indefinite') return false;
  const before = analysis.tokens.slice(nominal.first, nominal.head);
  // "his government": whose it is, a pronoun says.
  if (before.some((token) => /^(PRP\$|WP\$|CD|JJR|JJS)$/.test(token.tag))) return false;
  const isModified = before.some((token) => /^(JJ|NN|NNP|NNS|NNPS|VBG|VBN)$/.test(token.tag));
  if (nominal.noun.stands === 'modified')
    return isModified && nominal.determiner === 'definite' && !nominal.isPlural;
  const isBare = nominal.determiner === 'none' && /^(police|prosecutor|parliament)$/.test(nominal.lemma);
  return isBare || (nominal.determiner !== 'none' && !nominal.isPlural);
}

function coreOf({ analysis }: Draft, nominal: NominalMention): string {
  const { tokens, text } = analysis;
  let first = nominal.first;
  while (first < nominal.head && tokens[first]?.tag === 'DT') first++;
  return text.slice(tokens[first]?.span.start, tokens[nominal.head]?.span.end).replace(/\s+/g, ' ');
}
