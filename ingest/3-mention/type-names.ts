import type { Analysis, NameLabel } from '../2-language/analysis.js';
import { isOffice } from './cut-offices.js';
import { firstNameGender } from './first-name.js';
import { isPast, labelsByContext } from './label-by-context.js';
import { labelByDescription } from './label-by-description.js';
import { labelByWords } from './name-heads.js';
import { nameKey } from './name-key.js';
import { type NameRange, textOfRange } from './name-range.js';
import { placeOf } from './place-of.js';
import { isTitle } from './trim-name.js';

/** How much a piece of evidence adds beside the model's own scores, which are at most 1 a mention. */
const WEIGHTS = {
  country: 20,
  bracketed: 25,
  scored: 5,
  titled: 1.5,
  aged: 3,
  words: 2,
  surname: 1,
  firstName: 2,
  described: 2,
  context: 1.2,
} as const;

/** The same ranges; all of one string get the label that the whole article speaks for. */
export function typeNames(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const votes = new Map<string, Map<NameLabel, number>>();
  const keyOf = (range: NameRange) => nameKey(textOfRange(analysis.text, analysis.tokens, range));
  for (const range of ranges) {
    const ballot = votes.get(keyOf(range)) ?? new Map<NameLabel, number>();
    votes.set(keyOf(range), ballot);
    for (const [label, weight] of evidenceFor(analysis, range))
      ballot.set(label, (ballot.get(label) ?? 0) + weight);
  }
  for (const key of surnames(votes)) {
    const ballot = votes.get(key);
    if (ballot !== undefined && !ballot.has('NORP'))
      ballot.set('PER', (ballot.get('PER') ?? 0) + WEIGHTS.surname);
  }
  for (const ballot of votes.values()) if (isTeam(ballot)) ballot.delete('LOC');
  return ranges.map((range) => ({ ...range, label: winnerOf(votes.get(keyOf(range))) ?? range.label }));
}

function evidenceFor(analysis: Analysis, range: NameRange): [NameLabel, number][] {
  const { tokens, text } = analysis;
  const evidence: [NameLabel, number][] = [[range.label, range.score]];
  const known = placeOf(textOfRange(text, tokens, range));
  if (known !== null) evidence.push([known.isDemonym ? 'NORP' : 'LOC', WEIGHTS.country]);
  if (known?.isCountry === true && !known.isDemonym && hasScore(tokens, range))
    evidence.push(['ORG', WEIGHTS.country + WEIGHTS.scored]);
  const spelledOut = labelBeforeBracket(analysis, range);
  if (spelledOut !== null) evidence.push([spelledOut, WEIGHTS.bracketed]);
  const forms = tokens.slice(range.first, range.last).map((token) => token.form);
  const byWords = labelByWords(forms);
  if (byWords !== null && (range.label !== 'PER' || firstNameGender(forms[0] ?? '') === null))
    evidence.push([byWords, WEIGHTS.words]);
  const before = tokens[range.first - 1];
  if (
    before !== undefined &&
    isTitle(before.form) &&
    !(isPast(before.form) && isOffice(tokens[range.last]?.form ?? '')) &&
    before.head >= range.first &&
    before.head < range.last &&
    known === null
  ) {
    evidence.push(['PER', WEIGHTS.titled]);
  }
  if (forms.length > 1 && forms.length < 5 && byWords === null && firstNameGender(forms[0] ?? '') !== null) {
    evidence.push(['PER', WEIGHTS.firstName]);
  }
  const described = labelByDescription(analysis, range);
  if (described !== null && known === null) evidence.push([described, WEIGHTS.described]);
  if (known === null && byWords === null) {
    for (const label of labelsByContext(analysis, range)) evidence.push([label, WEIGHTS.context]);
  }
  // "Mindaugas Petkus, 52, who"
  const [comma, age] = [tokens[range.last], tokens[range.last + 1]];
  if (
    comma?.form === ',' &&
    /^[1-9]\d$/.test(age?.form ?? '') &&
    /^[,.]$/.test(tokens[range.last + 2]?.form ?? '')
  ) {
    evidence.push(['PER', WEIGHTS.aged]);
  }
  return evidence;
}

/** "Sweden 1 – 0 Korea": a country with a score is its team. */
function hasScore(tokens: Analysis['tokens'], { first, last }: NameRange): boolean {
  const after = tokens
    .slice(last, last + 3)
    .map(({ form }) => form)
    .join('');
  const before = tokens
    .slice(Math.max(0, first - 3), first)
    .map(({ form }) => form)
    .join('');
  return /^\d{1,2}[-–]\d{1,2}$/.test(after) || /^\d{1,2}[-–]\d{1,2}$/.test(before);
}

/** "Parti du Renouveau Citoyen (PRC)" is not China: an acronym in brackets is what its long name is. */
function labelBeforeBracket({ tokens, names }: Analysis, range: NameRange): NameLabel | null {
  const form = tokens[range.first]?.form ?? '';
  if (range.last - range.first > 1 || !/^\p{Lu}{2,6}$/u.test(form) || tokens[range.first - 1]?.form !== '(')
    return null;
  const long = names.find((name) => name.last === range.first - 1 && name.last - name.first > 1);
  const isInitial = tokens[long?.first ?? -1]?.form.startsWith(form.charAt(0)) ?? false;
  return long !== undefined && isInitial && long.label !== 'LOC' && long.label !== 'NORP' ? long.label : null;
}

/** Where a full name and its last word both occur and one is a person's, both are: "Fall", "Cheikh Ahmadou Fall". */
function surnames(votes: ReadonlyMap<string, ReadonlyMap<NameLabel, number>>): Set<string> {
  const found = new Set<string>();
  for (const [key, ballot] of votes) {
    const words = key.split(' ');
    const surname = words.at(-1) ?? '';
    if (words.length < 2) continue;
    if (winnerOf(ballot) === 'PER') found.add(surname);
    else if (words.length < 5 && ballot.has('PER') && winnerOf(votes.get(surname)) === 'PER') found.add(key);
  }
  return found;
}

/** One score is enough, however often the country is named. */
function isTeam(ballot: ReadonlyMap<NameLabel, number>): boolean {
  return (
    (ballot.get('LOC') ?? 0) >= WEIGHTS.country &&
    (ballot.get('ORG') ?? 0) >= WEIGHTS.country + WEIGHTS.scored
  );
}

function winnerOf(ballot: ReadonlyMap<NameLabel, number> | undefined): NameLabel | null {
  let best: NameLabel | null = null;
  let most = 0;
  for (const [label, weight] of ballot ?? []) {
    if (weight <= most) continue;
    best = label;
    most = weight;
  }
  return best;
}
