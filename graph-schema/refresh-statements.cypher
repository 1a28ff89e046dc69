// Statements that are there already, with what their evidence says together. A null takes a property away.
// param rows: list of {id, properties}
UNWIND $rows AS row
MATCH (x:Statement {id: row.id})
SET x += row.properties
SET x.confidence = toFloat(row.properties.confidence);
