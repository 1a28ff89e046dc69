// The direct edge of affirmed and actual statements only: a path query never walks over a denial or a plan.
// `{type}` is a predicate of relations.yaml.
// param rows: list of {subject, object, statement, support, claimed, confidence}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (s)-[:`{type}` {statement: row.statement, support: row.support, claimed: row.claimed,
  confidence: toFloat(row.confidence)}]->(o);
