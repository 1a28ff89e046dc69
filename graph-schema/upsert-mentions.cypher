// What an article refers to, and how: the only source of an entity's names.
// param rows: list of {article, entity, type, name, aliases, count, forms}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.entity})
CREATE (a)-[:MENTIONS {type: row.type, name: row.name, aliases: row.aliases, count: row.count, forms: row.forms}]->(e);
