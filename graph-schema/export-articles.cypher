// Every article, for exports.
MATCH (a:Article)
RETURN a.id AS id, a.title AS title, a.url AS url, a.publisher AS publisher, a.publishedAt AS publishedAt,
  a.language AS language, a.source AS source, a.sha256 AS sha256, a.words AS words, a.extractor AS extractor,
  a.version AS version;
