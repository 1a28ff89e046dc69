/** Every relative link of every Markdown file leads somewhere. Run by `npm run check:docs`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';

const files = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).trim().split('\n');
const parser = new MarkdownIt();

/** Targets of links and pictures, without anchors. */
function targetsOf(markdown) {
  return parser
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .map((token) => token.attrGet('href') ?? token.attrGet('src'))
    .filter((target) => target !== null && !/^([a-z]+:|#)/.test(target))
    .map((target) => decodeURI(target.replace(/#.*$/, '')));
}

const broken = files.flatMap((file) =>
  targetsOf(readFileSync(file, 'utf8'))
    .filter((target) => !existsSync(join(dirname(file), target)))
    .map((target) => `${file}: ${target} is not there`),
);
if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exit(1);
}
