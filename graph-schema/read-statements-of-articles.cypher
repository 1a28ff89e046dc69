// The statements that stand on these articles, locked.
// param ids: list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(v:Evidence)<-[:EVIDENCED_BY]-(x:Statement)
WITH DISTINCT x
SET x.predicate = x.predicate
RETURN x.id AS id, x.predicate AS predicate, x.polarity AS polarity, x.modality AS modality;
