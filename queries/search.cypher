// search: entities whose name or another name holds a text, in any case and without accents
// param text: name, what to look for
// param type: type = "", only entities of this type
// param limit: integer = 25, rows at most
// returns name, type, aliases, articles, mentions, id
// example newsgraph query search tripoli
MATCH (e:Entity)
WHERE ($type = '' OR e.type = $type)
  AND any(name IN e.search WHERE name CONTAINS $text)
RETURN e.name AS name, e.type AS type, e.aliases AS aliases, e.articles AS articles, e.mentions AS mentions,
  e.id AS id
ORDER BY articles DESC, mentions DESC, id
LIMIT $limit;
