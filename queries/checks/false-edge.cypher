// false-edge: a direct edge whose statement does not exist, is a denial, a plan or former, or says something else
// returns id, relation, subject, object
// example newsgraph verify
CALL () {
  MATCH (x:Statement {polarity: 'affirmed', modality: 'actual'})-[:SUBJECT]->(s:Entity)
  MATCH (x)-[:OBJECT]->(o:Entity)
  RETURN x.id AS id, x.predicate AS relation, s.id AS subject, o.id AS object, 1 AS stated, 0 AS drawn
  UNION ALL
  MATCH (s:Entity)-[r]->(o:Entity)
  RETURN coalesce(r.statement, '') AS id, type(r) AS relation, s.id AS subject, o.id AS object, 0 AS stated, 1 AS drawn
}
WITH id, relation, subject, object, sum(stated) AS statements, sum(drawn) AS edges
WHERE statements = 0 AND edges > 0
RETURN id, relation, subject, object
ORDER BY id, relation, subject, object;
