// top-entities: the most mentioned entities
// param type: type = "", only entities of this type
// param limit: integer = 25, rows at most
// returns name, type, articles, mentions, statements, id
// example newsgraph query top-entities --type Person --limit 10
MATCH (e:Entity)
WHERE $type = '' OR e.type = $type
WITH e, COUNT { (e)<-[:SUBJECT|OBJECT]-(:Statement) } AS statements
RETURN e.name AS name, e.type AS type, e.articles AS articles, e.mentions AS mentions, statements, e.id AS id
ORDER BY articles DESC, mentions DESC, statements DESC, id
LIMIT $limit;
