// What an article refers to, and how: the only source of an entity's names.
// param rows: list of {article, entity, properties}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.entity})
CREATE (a)-[m:MENTIONS]->(e)
SET m = row.properties;
