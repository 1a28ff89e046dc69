// false-edge: a direct edge whose statement does not exist, is a denial, a plan or former, or says something else
// returns id, relation, subject, object
// example newsgraph verify
MATCH (s:Entity)-[r]->(o:Entity)
OPTIONAL MATCH (x:Statement {id: r.statement})
WITH s, r, o, x, COUNT { (x)-[:SUBJECT]->(s) } AS subjects, COUNT { (x)-[:OBJECT]->(o) } AS objects
WHERE x.id IS NULL OR x.polarity <> 'affirmed' OR x.modality <> 'actual' OR x.predicate <> type(r)
  OR subjects = 0 OR objects = 0
RETURN coalesce(r.statement, '') AS id, type(r) AS relation, s.id AS subject, o.id AS object
ORDER BY id, relation, subject, object;
