// unsupported-statement: a statement without evidence
// returns id
// example newsgraph verify
MATCH (x:Statement)
WHERE NOT (x)-[:EVIDENCED_BY]->(:Evidence)
RETURN x.id AS id
ORDER BY id;
