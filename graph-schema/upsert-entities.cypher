// Entities the store does not have yet. `{type}` is a name of entities.yaml.
// param rows: list of {properties}
UNWIND $rows AS row
CREATE (e:Entity:`{type}`)
SET e = row.properties;
