// Parses the training texts once: node parse.mjs SHARED OUT.json
// Uses the reference port of spaCy's small English model in SHARED/language/english-sm (MIT), so that training sees the
// trees that the extractor will see. White-space tokens are dropped and heads renumbered, as in analysis.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [sharedArgument, out] = process.argv.slice(2);
if (!sharedArgument || !out) throw new Error('usage: node parse.mjs SHARED OUT.json');
const shared = resolve(sharedArgument);
const articles = resolve(import.meta.dirname, 'articles');
const port = join(shared, 'language/english-sm');
process.chdir(port);
process.argv[1] = 'parse'; // the port runs its self-test when it is the main module
const { Model } = await import(join(port, 'port.mjs'));
const { tokenize, norm } = await import(join(port, 'tok.mjs'));
const model = new Model();

const parsed = {};
for (const [folder, dir] of [
  ...['train', 'stories', 'dev'].map((name) => [name, join(shared, 'gold', name)]),
  ['articles', articles],
]) {
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(join(dir, file), 'utf8');
    parsed[`${folder}/${file.slice(0, -4)}`] = parse(tokenize(text));
  }
}
for (const part of ['dev', 'test']) {
  const documents = JSON.parse(
    gunzipSync(readFileSync(join(shared, `data/relations/redocred-${part}.json.gz`))),
  );
  documents.forEach(({ sents }, index) => {
    const tokens = sents.flat().map((word) => ({ text: word, norm: norm(word), idx: 0, space: true }));
    parsed[`redocred-${part}/${index}`] = parse(tokens);
  });
}
writeFileSync(out, JSON.stringify(parsed));

/** Columns of equal length: start offset, form, tag, head, relation, 1 where a sentence begins. */
function parse(tokens) {
  const { tags, heads, dep, sstart } = model.run(tokens);
  const kept = tokens.map((_, i) => i).filter((i) => /\S/u.test(tokens[i].text));
  const renumber = new Map(kept.map((old, i) => [old, i]));
  const headOf = (i) => {
    let head = heads[i];
    for (let hops = 0; !renumber.has(head) && head !== heads[head] && hops < 50; hops++) head = heads[head];
    return renumber.get(head) ?? renumber.get(i);
  };
  let pending = false;
  const begins = [];
  tokens.forEach((_, i) => {
    pending ||= sstart[i] === 1 || i === 0;
    if (!renumber.has(i)) return;
    begins.push(pending ? 1 : 0);
    pending = false;
  });
  return {
    start: kept.map((i) => tokens[i].idx),
    form: kept.map((i) => tokens[i].text),
    tag: kept.map((i) => tags[i]),
    head: kept.map(headOf),
    relation: kept.map((i) => dep[i]),
    begins,
  };
}
