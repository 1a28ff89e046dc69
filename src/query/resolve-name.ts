import { QueryError } from '../model/errors.js';
import { foldName } from '../model/fold-name.js';
import { entityIdOf } from '../model/ids.js';
import { ENTITY_TYPES } from '../model/types.generated.js';
import type { GraphStore, Parameters } from '../store/graph-store.js';
import { closest } from './did-you-mean.js';

/** An entity that a name may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly articles: number;
}

const MAX_SHOWN = 8;
const RETURN_CANDIDATE = `RETURN DISTINCT e.id AS id, e.name AS name, e.type AS type, e.articles AS articles
ORDER BY articles DESC, id`;

/** Ways to read what a person wrote, the strictest first; the first that finds anything decides. */
const READINGS: readonly { readonly cypher: string; parameters(text: string): Parameters }[] = [
  { cypher: 'MATCH (e:Entity {id: $text})', parameters: (text) => ({ text }) },
  { cypher: 'MATCH (e:Entity {name: $text})', parameters: (text) => ({ text }) },
  {
    // The ids that this name would get: finds "volodymyr zelensky" without looking at every entity.
    cypher: 'UNWIND $ids AS id MATCH (e:Entity {id: id})',
    parameters: (text) => ({ ids: ENTITY_TYPES.map((type) => entityIdOf(type, text)) }),
  },
  {
    cypher: 'MATCH (e:Entity) WHERE $text IN e.search',
    parameters: (text) => ({ text: foldName(text) }),
  },
  {
    // The surname alone, or the last words of a longer name.
    cypher: 'MATCH (e:Entity) WHERE any(name IN e.search WHERE name ENDS WITH $text)',
    parameters: (text) => ({ text: ` ${foldName(text)}` }),
  },
];

/**
 * The id of the one entity that `text` means: its id, its name, another of its names (in any case, without accents), or
 * its surname alone.
 * @throws QueryError listing the candidates when several fit, or similar names when none does
 */
export async function resolveName(store: GraphStore, text: string): Promise<string> {
  for (const reading of READINGS) {
    const found = await readCandidates(store, reading.cypher, reading.parameters(text));
    if (found.length === 1) return found[0]!.id;
    if (found.length > 1) throw new QueryError(describeAmbiguity(text, found));
  }
  throw new QueryError(await describeUnknown(store, text));
}

async function readCandidates(
  store: GraphStore,
  cypher: string,
  parameters: Parameters,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for await (const row of store.run(`${cypher}\n${RETURN_CANDIDATE}`, parameters)) {
    found.push({
      id: String(row['id']),
      name: String(row['name']),
      type: String(row['type']),
      articles: Number(row['articles']),
    });
  }
  return found;
}

function describeAmbiguity(text: string, found: readonly Candidate[]): string {
  const shown = found.slice(0, MAX_SHOWN).map((candidate) => `\n  ${describeCandidate(candidate)}`);
  const more = found.length > MAX_SHOWN ? `\n  and ${found.length - MAX_SHOWN} more` : '';
  return `"${text}" may be any of ${found.length} entities. Give the id of the one you mean:${shown.join('')}${more}`;
}

/** Names are compared in JavaScript: neither engine measures how alike two words are. */
async function describeUnknown(store: GraphStore, text: string): Promise<string> {
  const byName = new Map<string, Candidate>();
  const limited = 'MATCH (e:Entity) WITH e ORDER BY e.articles DESC, e.id LIMIT 20000';
  for (const candidate of await readCandidates(store, limited, {})) {
    const words = foldName(candidate.name).split(' ');
    for (const word of [foldName(candidate.name), words.at(-1)!]) {
      if (!byName.has(word)) byName.set(word, candidate);
    }
  }
  if (byName.size === 0)
    return `There is no entity "${text}": the store holds none. Fill it with: newsgraph build`;
  const similar = new Set(closest(foldName(text), [...byName.keys()]).map((name) => byName.get(name)!));
  const hint = [...similar].map((candidate) => `\n  ${describeCandidate(candidate)}`).join('');
  const suggestion = hint === '' ? ' Look for it with: newsgraph find TEXT' : ` Did you mean:${hint}`;
  return `There is no entity "${text}".${suggestion}`;
}

function describeCandidate({ id, name, type, articles }: Candidate): string {
  return `${id}  (${name}, ${type}, ${articles} ${articles === 1 ? 'article' : 'articles'})`;
}
