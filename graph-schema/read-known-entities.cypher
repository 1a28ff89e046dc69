// What is known of the entities that are there already. Writing `type` onto itself takes the lock of the node, so that
// two loads at the same time cannot both add to the same tally.
// param ids: list of entity ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.type = e.type
RETURN e.id AS id, e.type AS type, e.names AS names, e.nameMentions AS nameMentions, e.aliases AS aliases,
  e.articles AS articles, e.mentions AS mentions;
