// param ids: list of article ids
UNWIND $ids AS id
MATCH (v:Evidence)-[:IN_ARTICLE]->(a:Article {id: id})
DETACH DELETE v;
