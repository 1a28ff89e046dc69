// Entities that are there already, with what the articles say together.
// param rows: list of {id, properties}
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties;
