// co-mentions: entities that articles mention together
// param id: entity = "", only pairs with this one
// param minimum: integer = 2, articles at least
// param limit: integer = 25, rows at most
// returns a, b, aId, bId, articles
// example newsgraph query co-mentions --minimum 3
MATCH (a:Entity)<-[:MENTIONS]-(article:Article)-[:MENTIONS]->(b:Entity)
WHERE a.id < b.id AND ($id = '' OR a.id = $id OR b.id = $id)
WITH a, b, count(DISTINCT article) AS articles
WHERE articles >= $minimum
RETURN a.name AS a, b.name AS b, a.id AS aId, b.id AS bId, articles
ORDER BY articles DESC, aId, bId
LIMIT $limit;
