import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './run-program.js';

/** Two short articles, written for these tests. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'harbour-1.md': `---
title: Harbour deal signed
publisher: Bay Courier
date: 2024-03-01
---

Prime Minister Ana Kovac of Estavia met Marek Sova in Oslo on Friday. Kovac's adviser Tomas Reyl said the talks were hard.
`,
  'harbour-2.md': `---
title: Adviser speaks
publisher: Northern Post
date: 2024-03-02
---

Tomas Reyl, an adviser to Prime Minister Ana Kovac, flew to Oslo. Lena Holt, director of the Harbour Museum, visited Estavia.
`,
};

/** A folder with these files. @returns its path */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = ARTICLES): string {
  const folder = join(newFolder(), 'articles');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
