// Statements the store does not have yet, whatever their polarity and modality, with the passages of the first article
// that states them. The rows are flat, because the embedded engine uses an index only next to the first UNWIND.
// param rows: list of {article, subject, object, properties…, evidence: list of properties}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (x:Statement {id: row.id, predicate: row.predicate, polarity: row.polarity,
  modality: row.modality, confidence: toFloat(row.confidence), claimed: row.claimed,
  support: row.support, articles: row.articles, publishers: row.publishers, title: row.title,
  validFrom: row.validFrom, validUntil: row.validUntil, firstSeen: row.firstSeen,
  lastSeen: row.lastSeen})
CREATE (x)-[:SUBJECT]->(s)
CREATE (x)-[:OBJECT]->(o)
WITH a, x, s, o, row.evidence AS evidence
FOREACH (passage IN evidence |
  CREATE (x)-[:EVIDENCED_BY]->(:Evidence {id: passage.id, quote: passage.quote, start: passage.start, end: passage.end,
    triggerStart: passage.triggerStart, triggerEnd: passage.triggerEnd, subjectStart: passage.subjectStart,
    subjectEnd: passage.subjectEnd, objectStart: passage.objectStart, objectEnd: passage.objectEnd, rule: passage.rule,
    confidence: toFloat(passage.confidence), attributed: passage.attributed, polarity: passage.polarity,
    modality: passage.modality, title: passage.title, validFrom: passage.validFrom,
    validUntil: passage.validUntil})-[:IN_ARTICLE]->(a));
