// unmentioned-entity: an entity that no article refers to
// returns id
// example newsgraph verify
MATCH (e:Entity)
WHERE NOT (e)<-[:MENTIONS]-(:Article)
RETURN e.id AS id
ORDER BY id;
