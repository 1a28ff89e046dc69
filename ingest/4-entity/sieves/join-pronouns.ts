import type { PronounMention } from '../../3-mention/mention-kinds.js';
import { genderOf } from '../gender-of.js';
import type { Draft, Sieve } from '../sieve.js';

/** A pronoun looks back over so many sentences. */
const REACH = 3;

/** "he", "her", "its", "they", "who": the nearest thing before it that fits in gender, number and type. */
export const joinPronouns: Sieve = (draft) => {
  draft.clusters.mentions.forEach((pronoun, index) => {
    if (pronoun.form !== 'pronoun' || isExpletive(draft, pronoun)) return;
    const pair = pronoun.isPlural ? pairBefore(draft, pronoun, index) : null;
    if (pair !== null) {
      draft.clusters.plurals.push({ mention: index, referents: pair });
      return;
    }
    const referent = pronoun.isRelative
      ? relativeReferent(draft, pronoun)
      : nearestReferent(draft, pronoun, index);
    if (referent !== null) draft.clusters.join(referent, index);
  });
};

/** "It is clear that …", "What it means": it stands for a clause. */
function isExpletive({ analysis }: Draft, pronoun: PronounMention): boolean {
  const token = analysis.tokens[pronoun.head];
  if (token?.form.toLowerCase() !== 'it') return false;
  if (token.relation === 'expl' || /^what$/i.test(analysis.tokens[token.index - 1]?.form ?? '')) return true;
  const verb = analysis.tokens[token.head];
  const isEmpty = /^(be|seem|appear|take|happen|matter|rain)$/.test(verb?.lemma ?? '');
  return (
    isEmpty &&
    (verb?.children ?? []).some((child) =>
      /^(ccomp|xcomp|advcl)$/.test(analysis.tokens[child]?.relation ?? ''),
    )
  );
}

/** "they" after "the two sides" in the same sentence or the one before. */
function pairBefore({ clusters }: Draft, pronoun: PronounMention, index: number): readonly number[] | null {
  const pair = clusters.plurals.filter(({ mention }) => mention < index).at(-1);
  if (pair === undefined) return null;
  const distance = pronoun.sentence - (clusters.mentions[pair.mention]?.sentence ?? 0);
  return distance <= 1 ? pair.referents : null;
}

/** "who" is the noun that its clause modifies. */
function relativeReferent({ analysis, clusters }: Draft, pronoun: PronounMention): number | null {
  let clause = analysis.tokens[pronoun.head];
  for (let step = 0; step < 6 && clause !== undefined && clause.relation !== 'relcl'; step++)
    clause = analysis.tokens[clause.head];
  if (clause === undefined || clause.relation !== 'relcl') return null;
  const head = clause.head;
  const found = clusters.mentions.findIndex((mention) => mention.head === head && mention.form !== 'pronoun');
  return found >= 0 && clusters.isNamed(found) ? found : null;
}

function nearestReferent(draft: Draft, pronoun: PronounMention, index: number): number | null {
  const { clusters } = draft;
  let best: number | null = null;
  let most = 0;
  for (const root of clusters.all()) {
    if (!clusters.isNamed(root) || !fits(draft, pronoun, root)) continue;
    const score = salienceOf(draft, root, pronoun, index);
    if (score <= most) continue;
    most = score;
    best = root;
  }
  return best;
}

function fits(draft: Draft, pronoun: PronounMention, root: number): boolean {
  const type = draft.clusters.type(root);
  if (!pronoun.types.includes(type)) return false;
  if (pronoun.gender !== null) {
    const gender = genderOf(draft, root);
    return gender === null || gender === pronoun.gender;
  }
  const isPeople = type === 'Group' || type === 'Organization';
  return pronoun.isPlural ? isPeople : type !== 'Person' && type !== 'Group';
}

function salienceOf(
  { analysis, clusters }: Draft,
  root: number,
  pronoun: PronounMention,
  index: number,
): number {
  let salience = 0;
  for (const i of clusters.members(root)) {
    const mention = clusters.mentions[i];
    if (mention === undefined || i >= index || mention.last > pronoun.first) continue;
    // A demonym is rarely taken up: "the Russian president said it".
    if (mention.form === 'name' && mention.isDemonym) continue;
    const distance = pronoun.sentence - mention.sentence;
    if (distance > REACH) continue;
    const isSubject = /^nsubj/.test(analysis.tokens[mention.head]?.relation ?? '');
    salience = Math.max(
      salience,
      (isSubject ? 2 : 1) / (1 + distance) + mention.first / (1e3 + pronoun.first) / 4,
    );
  }
  return salience;
}
