import type { NameMention } from '../3-mention/mention-kinds.js';
import type { Clusters } from './clusters.js';

/**
 * The canonical name of a cluster: of a country its usual English name when the article has only the demonym, else the
 * fullest name in the article; the first of equally long ones. A description's own name when there is no name.
 */
export function chooseName(clusters: Clusters, root: number): string {
  const names = clusters.names(root);
  const proper = names.filter((name) => !name.isDemonym);
  const place = names.find((name) => name.place !== null)?.place ?? null;
  if (place !== null) return place;
  const fullest = proper.reduce<NameMention | null>(
    (best, name) => (best === null || isFuller(name, best) ? name : best),
    null,
  );
  if (fullest !== null) return fullest.text.replace(/\s+/g, ' ');
  return clusters.ownName(root) ?? clusters.mentions[root]?.text ?? '';
}

function isFuller(name: NameMention, best: NameMention): boolean {
  if (isShouted(best.text) && !isShouted(name.text) && name.key.length >= best.key.length) return true;
  return (
    name.key.split(' ').length > best.key.split(' ').length ||
    (name.key.split(' ').length === best.key.split(' ').length &&
      name.text.length > best.text.length &&
      !isShouted(name.text))
  );
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text.length > 4;
}
