// param ids: list of ids of entities that no article mentions
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e;
