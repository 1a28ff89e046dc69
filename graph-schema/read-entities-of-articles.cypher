// The entities that these articles mention, locked.
// param ids: list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:MENTIONS]->(e:Entity)
WITH DISTINCT e
SET e.type = e.type
RETURN e.id AS id, e.type AS type;
