// coverage: which outlet writes how much about which entity
// param id: entity = "", only this one
// param type: type = "", only entities of this type
// param limit: integer = 100, rows at most
// returns publisher, entity, type, articles, mentions, entityId
// example newsgraph query coverage --type Person
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
WHERE ($id = '' OR e.id = $id) AND ($type = '' OR e.type = $type)
WITH coalesce(a.publisher, 'unknown') AS publisher, e, count(a) AS articles, sum(m.count) AS mentions
RETURN publisher, e.name AS entity, e.type AS type, articles, mentions, e.id AS entityId
ORDER BY articles DESC, mentions DESC, entityId, publisher
LIMIT $limit;
