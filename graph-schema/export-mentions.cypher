// Which article refers to which entity, for exports.
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
RETURN a.id AS article, e.id AS entity, m.type AS type, m.name AS name, m.aliases AS aliases, m.count AS count,
  m.forms AS forms;
