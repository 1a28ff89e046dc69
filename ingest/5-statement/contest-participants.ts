import type { RelationType } from '../../src/model/types.generated.js';
import type { Candidate, RelationSource } from './candidate.js';
import { tripleOf } from './estimate-confidence.js';
import { qualify } from './qualify.js';
import type { Argument, Reading } from './reading.js';

const CONTESTS: ReadonlySet<RelationType> = new Set(['DEFEATS', 'COMPETES_WITH']);

/**
 * Who beats or meets whom "in the World Cup" takes part in it, both of them. A denial says nothing: who "did not beat" the
 * other was there, who "did not face" him perhaps not.
 */
export const contestParticipants: RelationSource = {
  id: 'contest-participants',
  propose(reading, earlier) {
    const contests = earlier.filter(
      (candidate) => CONTESTS.has(candidate.predicate) && qualify(reading, candidate).polarity === 'affirmed',
    );
    const known = new Set(earlier.map(tripleOf));
    const found = contests.flatMap((contest) => {
      const event = eventBeside(reading, contest);
      if (event === null) return [];
      return [contest.subject, contest.object].map((subject) => participation(contest, subject, event));
    });
    return [...earlier, ...found.filter((candidate) => !known.has(tripleOf(candidate)))];
  },
};

/** The one named event of the sentence; null when there is none, or more than one. */
function eventBeside(reading: Reading, { head }: Candidate): Argument | null {
  const { sentence } = reading.tokens[head]!;
  const events = reading.resolved.mentions.filter(
    (mention) =>
      mention.sentence === sentence &&
      mention.form === 'name' &&
      mention.type === 'Event' &&
      isVenue(reading, mention.head),
  );
  const [first, ...others] = events;
  if (first === undefined || others.some(({ entity }) => entity !== first.entity)) return null;
  return { entity: first.entity, mention: first, token: first.head };
}

/** "in the World Cup", "the semi-final of the World Cup", "their World Cup match". */
function isVenue({ tokens }: Reading, event: number): boolean {
  const { relation, head } = tokens[event]!;
  if (relation === 'compound' || relation === 'nmod') return true;
  return relation === 'pobj' && /^(in|at|of|during)$/i.test(tokens[head]!.form);
}

function participation(contest: Candidate, subject: Argument, object: Argument): Candidate {
  return { ...contest, subject, predicate: 'PARTICIPATES_IN', object, rule: 'implied/contest', title: null };
}
