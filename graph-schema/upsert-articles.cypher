// New articles with what they refer to, and how: the only source of an entity's names. The row holds the version too: a
// transaction writes an article whole or not at all.
// param rows: list of {properties, mentions: list of {entity, type, name, aliases, count, forms}}
UNWIND $rows AS row
CREATE (a:Article)
SET a = row.properties
WITH a, row
UNWIND row.mentions AS use
MATCH (e:Entity {id: use.entity})
CREATE (a)-[:MENTIONS {type: use.type, name: use.name, aliases: use.aliases, count: use.count, forms: use.forms}]->(e);
