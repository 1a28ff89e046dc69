import type { Schema } from '../schema/schema.js';
import type { BrowserPicture } from './browser-pictures.js';
import type { QueryFile } from './query-file.js';

/** graph-schema/browser-guide.html, in the HTML that `:play` and `:guide` of Neo4j Browser 5 take. */
export function writeBrowserGuide(
  schema: Schema,
  pictures: readonly BrowserPicture[],
  queries: Iterable<QueryFile>,
): string {
  const slides = [
    slide('A graph in which every fact keeps its sentence', legend(schema)),
    ...pictures.map(({ title, caption, cypher }) =>
      slide(title, `${paragraph(caption)}\n${runnable(cypher)}`),
    ),
    slide('Canned queries', queryTable(queries)),
  ];
  return `<article class="guide"><carousel class="deck container-fluid">\n${slides.join('\n')}\n</carousel></article>\n`;
}

function slide(title: string, body: string): string {
  return `<slide class="row-fluid"><div class="col-sm-12">\n<h3>${escapeHtml(title)}</h3>\n${body}\n</div></slide>`;
}

function legend({ entities, relations }: Schema): string {
  const rows = [...entities].map(
    ([name, { colour, text, definition }]) =>
      `<tr><td><span style="background:${colour};color:${text};padding:2px 8px">${escapeHtml(name)}</span></td><td>${escapeHtml(definition)}</td></tr>`,
  );
  return [
    paragraph(
      `Entities are joined by ${relations.size} kinds of statement. A Statement node has Evidence; Evidence is a passage of an Article.`,
    ),
    `<table class="table">\n${rows.join('\n')}\n</table>`,
    paragraph(
      'Drop browser-style.grass on the editor for these colours, browser-queries.zip for saved queries.',
    ),
  ].join('\n');
}

function queryTable(queries: Iterable<QueryFile>): string {
  const rows = [...queries].map(
    ({ name, purpose }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(purpose)}</td></tr>`,
  );
  return [
    paragraph(
      'newsgraph query NAME --show-cypher prints a query with its parameters filled in, to paste here.',
    ),
    `<table class="table">\n${rows.join('\n')}\n</table>`,
  ].join('\n');
}

function runnable(cypher: string): string {
  return `<pre class="pre-scrollable code runnable">${escapeHtml(cypher)}</pre>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
