// Every passage with its statement, its article and who is credited with it, for exports.
MATCH (x:Statement)-[:EVIDENCED_BY]->(v:Evidence)
MATCH (v)-[:IN_ARTICLE]->(a:Article)
OPTIONAL MATCH (v)-[:ATTRIBUTED_TO]->(e:Entity)
RETURN x.id AS statement, a.id AS article, e.id AS attributedTo, v.id AS id, v.quote AS quote, v.start AS start,
  v.end AS end, v.triggerStart AS triggerStart, v.triggerEnd AS triggerEnd, v.subjectStart AS subjectStart,
  v.subjectEnd AS subjectEnd, v.objectStart AS objectStart, v.objectEnd AS objectEnd, v.rule AS rule,
  v.confidence AS confidence, v.attributed AS attributed, v.polarity AS polarity, v.modality AS modality,
  v.title AS title, v.validFrom AS validFrom, v.validUntil AS validUntil;
