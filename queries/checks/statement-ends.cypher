// statement-ends: a statement that does not have exactly one subject and one object
// returns id, subjects, objects
// example newsgraph verify
MATCH (x:Statement)
WITH x.id AS id, COUNT { (x)-[:SUBJECT]->(:Entity) } AS subjects, COUNT { (x)-[:OBJECT]->(:Entity) } AS objects
WHERE subjects <> 1 OR objects <> 1
RETURN id, subjects, objects
ORDER BY id;
