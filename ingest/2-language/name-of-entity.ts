import type { Name, NameLabel } from './analysis.js';
import type { Entity } from './spacy/recognize-entities.js';

/** OntoNotes' labels for what can be an actor of a fact; dates, numbers, languages and the like are not names here. */
const LABELS: Readonly<Record<string, NameLabel>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
  NORP: 'NORP',
  EVENT: 'EVENT',
  WORK_OF_ART: 'WORK',
  LAW: 'WORK',
  PRODUCT: 'WORK',
};

/** The entity as a name, without a leading "the" and a trailing "'s"; null when it is no name or nothing is left. */
export function nameOfEntity(entity: Entity, forms: readonly string[]): Name | null {
  const label = LABELS[entity.label];
  let { first, last } = entity;
  while (first < last && /^(the|['"(])$/i.test(forms[first]!)) first++;
  while (first < last && /^('s|['")])$/i.test(forms[last - 1]!)) last--;
  if (label === undefined || first === last) return null;
  return { first, last, label, score: Math.round(entity.score * 1e4) / 1e4 };
}
