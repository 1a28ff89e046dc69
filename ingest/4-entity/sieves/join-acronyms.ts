import type { NameMention } from '../../3-mention/mention-kinds.js';
import type { Sieve } from '../sieve.js';

/** "Armed Police Force (APF)", and an acronym anywhere that the initials of a name of several words spell. */
export const joinAcronyms: Sieve = ({ analysis, clusters }) => {
  clusters.mentions.forEach((mention, index) => {
    if (mention.form !== 'name' || !isAcronym(mention)) return;
    const full = clusters.mentions.findIndex(
      (other) =>
        other.form === 'name' && (stands(analysis.text, other, mention) || isSpelledBy(other, mention)),
    );
    if (full >= 0) clusters.join(full, index);
  });
};

function isAcronym(name: NameMention): boolean {
  return /^\p{Lu}[\p{L}\p{N}&.-]{1,9}$/u.test(name.text) && (name.text.match(/\p{Lu}/gu) ?? []).length >= 2;
}

/** Directly before it, with nothing but a bracket between. */
function stands(text: string, other: NameMention, acronym: NameMention): boolean {
  if (other.span.end > acronym.span.start || other.text.length <= acronym.text.length) return false;
  const initial = other.text.charAt(0).toUpperCase() === acronym.text.charAt(0);
  return (
    /^\s?[([]\s?["“]?$/u.test(text.slice(other.span.end, acronym.span.start)) &&
    (initial || other.type === acronym.type)
  );
}

function isSpelledBy(other: NameMention, acronym: NameMention): boolean {
  if (
    acronym.place !== null ||
    (other.type !== acronym.type && ![other.type, acronym.type].includes('Organization'))
  )
    return false;
  const words = other.text.split(/[\s-]+/);
  if (words.length < 2) return false;
  const letters = acronym.text.replace(/[^\p{L}]/gu, '').toUpperCase();
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters.length >= 2 && capitals.toUpperCase() === letters;
}
