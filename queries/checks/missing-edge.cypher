// missing-edge: an affirmed and actual statement that is not exactly one direct edge from its subject to its object
// returns id, edges
// example newsgraph verify
MATCH (x:Statement {polarity: 'affirmed', modality: 'actual'})-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (s)-[r]->(o)
WHERE r.statement = x.id AND type(r) = x.predicate
WITH x.id AS id, count(r) AS edges
WHERE edges <> 1
RETURN id, edges
ORDER BY id;
