import { loadAll } from 'js-yaml';
import MarkdownIt, { type Token } from 'markdown-it';
import { InputError } from '../../../src/model/errors.js';
import { type RawArticle, readFields } from '../raw-article.js';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?<yaml>[\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** CommonMark; HTML is recognised so that it can be left out. The parser reads nothing deeper than 100 levels. */
const parser = new MarkdownIt('commonmark', { html: true });

/**
 * A Markdown file with or without YAML front matter (id, title, date, publisher, url, language). The text is what a
 * reader of the rendered page sees: blocks with an empty line between them, no markup, no HTML, no code blocks.
 * Without a title in the front matter a first heading is the title; it stays in the text, like a headline.
 * @throws InputError for front matter that is not YAML
 */
export function readMarkdown(source: string): RawArticle {
  // Without the y flag "---" could be found further down: the match must begin the file.
  const match = FRONT_MATTER.exec(source);
  const frontMatter = match?.index === 0 ? match : null;
  const fields = readFields(frontMatter === null ? {} : parseYaml(frontMatter.groups?.['yaml'] ?? ''));
  const tokens = parser.parse(source.slice(frontMatter?.[0].length ?? 0), {});
  const blocks = tokens
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => inlineText(children ?? []));
  const heading = tokens[0]?.type === 'heading_open' ? blocks[0] : undefined;
  return {
    ...fields,
    title: fields.title ?? heading ?? null,
    text: blocks.filter((block) => block !== '').join('\n\n'),
  };
}

function parseYaml(yaml: string): unknown {
  try {
    return loadAll(yaml)[0] ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new InputError(`the front matter is not YAML: ${reason}. Put values that hold a colon in quotes`, {
      cause: error,
    });
  }
}

/** What the tokens show: a line end in the file is only where its editor broke the paragraph. */
function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'text' || type === 'code_inline' || type === 'text_special') return content;
      if (type === 'softbreak') return ' ';
      return type === 'hardbreak' ? '\n' : '';
    })
    .join('');
}
