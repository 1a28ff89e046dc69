MATCH (a:Article)
RETURN a.id AS id, a.version AS version;
