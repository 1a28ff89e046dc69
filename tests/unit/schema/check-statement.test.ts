import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../../src/model/entity.js';
import { entityIdOf, statementIdOf } from '../../../src/model/ids.js';
import type { Evidence, Statement } from '../../../src/model/statement.js';
import type { EntityType, RelationType } from '../../../src/model/types.generated.js';
import { checkStatement } from '../../../src/schema/check-statement.js';

const TEXT = 'Ana Ruiz met Tom Sole in Oslo.';
const ref = (type: EntityType, name: string): EntityRef => ({
  id: entityIdOf(type, name),
  type,
  name,
  aliases: [],
});
const ANA = ref('Person', 'Ana Ruiz');
const TOM = ref('Person', 'Tom Sole');
const OSLO = ref('Place', 'Oslo');

const passage = (start: number, end: number, quote = TEXT.slice(start, end)): Evidence => {
  const span = { start, end };
  return {
    ...span,
    quote,
    trigger: span,
    subject: span,
    object: span,
    attributedTo: null,
    rule: 'test',
    confidence: 1,
  };
};

function check(
  subject: EntityRef,
  predicate: RelationType,
  object: EntityRef,
  change: Partial<Statement> = {},
) {
  const key = {
    subject: subject.id,
    predicate,
    object: object.id,
    polarity: 'affirmed',
    modality: 'actual',
  } as const;
  const statement: Statement = {
    ...key,
    id: statementIdOf(key),
    subject,
    object,
    title: null,
    validFrom: null,
    validUntil: null,
    evidence: [passage(0, TEXT.length)],
    confidence: 1,
    ...change,
  };
  return checkStatement(statement, TEXT);
}

describe('checkStatement', () => {
  it('allows what the schema allows', () => {
    expect(check(ANA, 'MEETS', TOM)).toBe(null);
    expect(check(TOM, 'VISITS', OSLO)).toBe(null);
  });

  it('refuses a type at either end', () => {
    expect(check(OSLO, 'BORN_IN', OSLO)).toBe('BORN_IN takes no Place as subject ("Oslo"); it takes Person');
    expect(check(ANA, 'BORN_IN', TOM)).toBe('BORN_IN takes no Person as object ("Tom Sole"); it takes Place');
  });

  it('refuses the second direction of a symmetric predicate', () => {
    expect(check(TOM, 'MEETS', ANA)).toMatch(
      /the smaller id is the subject: "person:ana-ruiz", not "person:tom-sole"/,
    );
    expect(check(TOM, 'ADVISES', ANA)).toBe(null);
  });

  it('refuses a statement of an entity with itself', () => {
    expect(check(ANA, 'MEETS', ANA)).toBe('MEETS of "person:ana-ruiz" with itself');
  });

  it('refuses an unknown predicate', () => {
    expect(check(ANA, 'LOVES' as RelationType, TOM)).toMatch(/"LOVES" is no predicate/);
  });

  it('refuses an id that is not made of its key', () => {
    expect(check(ANA, 'MEETS', TOM, { modality: 'planned' })).toMatch(
      /its id is st:\w+, but its key makes st:\w+/,
    );
  });

  it('refuses missing, empty, ill-measured and invented evidence', () => {
    const none = [] as unknown as Statement['evidence'];
    expect(check(ANA, 'MEETS', TOM, { evidence: none })).toBe('it has no evidence');
    expect(check(ANA, 'MEETS', TOM, { evidence: [passage(3, 4)] })).toBe('the evidence at 3 is empty');
    expect(check(ANA, 'MEETS', TOM, { evidence: [passage(0, 5, 'Ana')] })).toMatch(
      /ends at 5, but its quote has 3 UTF-16/,
    );
    expect(check(ANA, 'MEETS', TOM, { evidence: [passage(0, 3, 'Tom')] })).toMatch(
      /not what the article says there: "Tom"/,
    );
    expect(check(ANA, 'MEETS', TOM, { evidence: [passage(0, 3), passage(90, 93, 'Ana')] })).toMatch(
      /evidence at 90/,
    );
  });
});
