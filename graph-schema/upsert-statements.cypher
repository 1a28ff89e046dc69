// Statements the store does not have yet, whatever their polarity and modality.
// param rows: list of {subject, object, properties}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (x:Statement)
SET x = row.properties
SET x.confidence = toFloat(row.properties.confidence)
CREATE (x)-[:SUBJECT]->(s)
CREATE (x)-[:OBJECT]->(o);
