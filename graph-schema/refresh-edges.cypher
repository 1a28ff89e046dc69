// The direct edges of the same statements. `{type}` is a predicate of relations.yaml.
// param rows: list of {id, edge}
UNWIND $rows AS row
MATCH (x:Statement {id: row.id})-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
MATCH (s)-[r:`{type}`]->(o)
WHERE r.statement = row.id
SET r += row.edge
SET r.confidence = toFloat(row.edge.confidence);
