// param ids: list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.version AS version;
