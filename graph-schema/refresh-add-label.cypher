// `{type}` is a name of entities.yaml.
// param ids: list of entity ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e:`{type}`;
