// Passages for statements that are there already.
// param rows: list of {statement, article, properties}
UNWIND $rows AS row
MATCH (x:Statement {id: row.statement})
MATCH (a:Article {id: row.article})
CREATE (v:Evidence)
SET v = row.properties
SET v.confidence = toFloat(row.properties.confidence)
CREATE (x)-[:EVIDENCED_BY]->(v)
CREATE (v)-[:IN_ARTICLE]->(a);
