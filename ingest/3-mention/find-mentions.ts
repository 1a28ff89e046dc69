import type { Analysis } from '../2-language/analysis.js';
import { chooseMentions } from './choose-mentions.js';
import { findNames } from './find-names.js';
import { findNominals } from './find-nominals.js';
import { findPronouns } from './find-pronouns.js';
import type { FoundMention } from './mention-kinds.js';

/**
 * Stage 3: every span of the article that may refer to an entity: names, descriptions, pronouns. In text order, nested
 * or disjoint. Stage 4 says which of them refer, and to what.
 */
export function findMentions(analysis: Analysis): FoundMention[] {
  const names = findNames(analysis);
  return chooseMentions([...names, ...findNominals(analysis, names), ...findPronouns(analysis)]);
}
