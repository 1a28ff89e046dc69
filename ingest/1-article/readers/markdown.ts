import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import { InputError } from '../../../src/model/errors.js';
import { type RawArticle, readFields } from '../raw-article.js';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?<yaml>[\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** The parser's time grows faster than the text where markup is hostile: 320 kB of backticks take it 4 s. */
const MAX_LENGTH = 1_000_000;

/** Quotes and lists this deep on one line are no article, and 50,000 of them take the parser 12 s. */
const DEEP_NESTING = /^(?:[ \t]{0,3}(?:>|[-+*]|\d{1,9}[.)])[ \t]?){50}/m;

/**
 * A Markdown file with or without YAML front matter (id, title, date, publisher, url, language). The text is what a
 * reader of the rendered page sees: blocks with an empty line between them, no markup, no HTML, no code blocks.
 * Without a title in the front matter a first heading is the title; it stays in the text, like a headline.
 * @throws InputError for front matter that is not YAML, and for markup that no article has
 */
export function readMarkdown(source: string): RawArticle {
  if (source.length > MAX_LENGTH)
    throw new InputError(`longer than ${MAX_LENGTH} characters: save it as .txt`);
  if (DEEP_NESTING.test(source)) throw new InputError('quotes or lists are nested more than 50 deep');
  // Without the y flag "---" could be found further down: the match must begin the file.
  const match = FRONT_MATTER.exec(source);
  const frontMatter = match?.index === 0 ? match : null;
  const fields = readFields(frontMatter === null ? {} : parseYaml(frontMatter.groups?.['yaml'] ?? ''));
  const root = fromMarkdown(source.slice(frontMatter?.[0].length ?? 0));
  const first = root.children[0];
  const heading = first?.type === 'heading' ? inlineText(first) : null;
  return { ...fields, title: fields.title ?? heading, text: blocksOf(root).join('\n\n') };
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml) ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new InputError(`the front matter is not YAML: ${reason}. Put values that hold a colon in quotes`, {
      cause: error,
    });
  }
}

/** The text of each block that has words of its own, in order. */
function blocksOf(node: Nodes): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap(blocksOf);
    case 'paragraph':
    case 'heading':
      return [inlineText(node)].filter((text) => text !== '');
    default:
      return [];
  }
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      // A line end inside a paragraph is only where the writer's editor broke it.
      return node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}
