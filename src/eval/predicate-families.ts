/**
 * What the scores hold for equal. Fixed here, not read from the schema, so that figures of different versions can be
 * compared; a test fails when the symmetric ones differ from graph-schema/relations.yaml.
 */
const SYMMETRIC: ReadonlySet<string> = new Set([
  'MEETS',
  'NEGOTIATES_WITH',
  'AGREES_WITH',
  'COOPERATES_WITH',
  'COMPETES_WITH',
  'SPOUSE_OF',
  'SIBLING_OF',
  'RELATIVE_OF',
]);

/** Predicates so close that careful readers differ: one is taken for the other. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  WORKS_FOR: 'HOLDS_POSITION',
};

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  position: [
    'LEADS',
    'HOLDS_POSITION',
    'WORKS_FOR',
    'ADVISES',
    'ENVOY_FOR',
    'SPOKESPERSON_FOR',
    'CANDIDATE_FOR',
  ],
  membership: ['MEMBER_OF', 'PART_OF', 'JOINS', 'OWNS', 'FOUNDED', 'ACQUIRES', 'INVESTS_IN'],
  place: ['LOCATED_IN', 'CAPITAL_OF', 'CITIZEN_OF', 'BORN_IN', 'LIVES_IN'],
  kinship: ['SPOUSE_OF', 'PARENT_OF', 'SIBLING_OF', 'RELATIVE_OF'],
  contact: ['MEETS', 'NEGOTIATES_WITH', 'SPEAKS_TO', 'VISITS', 'HOSTS', 'PARTICIPATES_IN'],
  friendly: ['AGREES_WITH', 'SUPPORTS', 'AIDS', 'COOPERATES_WITH', 'AWARDS'],
  hostileWords: ['DEMANDS_OF', 'CRITICIZES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST'],
  law: ['SANCTIONS', 'DETAINS', 'CHARGES'],
  force: ['ATTACKS', 'KILLS', 'DEPLOYS_TO', 'WITHDRAWS_FROM'],
  office: ['APPOINTS', 'DISMISSES', 'RESIGNS_FROM', 'SUCCEEDS'],
  contest: ['DEFEATS', 'COMPETES_WITH'],
};

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, predicates]) => predicates.map((p) => [p, family] as const)),
);

export function isSymmetric(predicate: string): boolean {
  return SYMMETRIC.has(predicate);
}

/** The strict score's key of a triple: equal for the two directions of a symmetric predicate. */
export function strictKey(subject: string, predicate: string, object: string, polarity: string): string {
  const taken = TAKEN_FOR[predicate] ?? predicate;
  const [a, b] = isSymmetric(taken) && subject > object ? [object, subject] : [subject, object];
  return `${a}|${taken}|${b}|${polarity}`;
}

/** The lenient score asks for the right pair, in any order, and the right family of predicates. */
export function lenientKey(subject: string, predicate: string, object: string): string {
  const [a, b] = [subject, object].sort();
  return `${a}|${FAMILY_OF.get(predicate) ?? predicate}|${b}`;
}

export function pairKey(subject: string, object: string): string {
  return [subject, object].sort().join('|');
}
