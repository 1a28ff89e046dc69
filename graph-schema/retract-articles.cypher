// The articles themselves and their mentions.
// param ids: list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
DETACH DELETE a;
