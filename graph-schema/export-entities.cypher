// Every entity with what the articles say of it together, for exports.
MATCH (e:Entity)
RETURN e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases, e.search AS search, e.articles AS articles,
  e.mentions AS mentions, e.names AS names, e.nameMentions AS nameMentions;
