// The direct edges of statements that go. `{type}` is a predicate of relations.yaml.
// param ids: list of statement ids
UNWIND $ids AS id
MATCH (x:Statement {id: id})-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
MATCH (s)-[r:`{type}`]->(o)
WHERE r.statement = id
DELETE r;
