// incomplete-article: an article without a version, so not completely loaded; build or load it again
// returns id
// example newsgraph verify
MATCH (a:Article)
WHERE a.version IS NULL
RETURN a.id AS id
ORDER BY id;
