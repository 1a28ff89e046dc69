// Every mention of these entities.
// param ids: list of entity ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[m:MENTIONS]-(a:Article)
RETURN e.id AS id, m.type AS type, m.name AS name, m.aliases AS aliases, m.count AS count;
