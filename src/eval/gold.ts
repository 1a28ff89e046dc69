import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../model/errors.js';
import { MODALITIES, POLARITIES } from '../model/statement.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../model/types.generated.js';

const goldEntity = z.object({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  name: z.string(),
  mentions: z.array(z.string()),
});

const goldTriple = z.object({
  s: z.string(),
  p: z.enum(RELATION_TYPES),
  o: z.string(),
  evidence: z.string(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  /** The entity the article credits it to; absent when the article says it in its own voice. */
  by: z.string().nullish(),
  title: z.string().nullish(),
});

const goldFile = z.object({
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  entities: z.array(goldEntity),
  triples: z.array(goldTriple),
});

export type GoldEntity = Readonly<z.infer<typeof goldEntity>>;
export type GoldTriple = Readonly<z.infer<typeof goldTriple>>;

/** What careful readers found in one article. */
export interface GoldArticle {
  /** The file's stem. */
  readonly id: string;
  readonly title: string;
  readonly entities: readonly GoldEntity[];
  readonly triples: readonly GoldTriple[];
  /** The text beside it (`<id>.txt`); null when it is not there. */
  readonly text: string | null;
}

/**
 * Reads every `<id>.json` of a folder with the `<id>.txt` beside it, sorted by file name; files named `*.story.json` are not articles.
 * @throws InputError when the folder cannot be read, holds no annotated article, or a file is not an annotation.
 */
export async function readGold(folder: string): Promise<GoldArticle[]> {
  const names = await namesIn(folder);
  if (names.length === 0) {
    throw new InputError(
      `${folder}: no annotated article (*.json with entities and triples) in this folder.`,
    );
  }
  return Promise.all(names.map((name) => readArticle(folder, name)));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.json') && !name.endsWith('.story.json')).sort();
  } catch (cause) {
    throw new InputError(`${folder}: cannot be read as a folder of annotated articles.`, { cause });
  }
}

async function readArticle(folder: string, name: string): Promise<GoldArticle> {
  const path = join(folder, name);
  const id = name.slice(0, -'.json'.length);
  const { title, entities, triples } = parseAnnotation(await readFile(path, 'utf8'), path);
  const known = new Set(entities.map((entity) => entity.id));
  for (const triple of triples) {
    const unknown = [triple.s, triple.o, ...(triple.by ? [triple.by] : [])].find((end) => !known.has(end));
    if (unknown !== undefined) {
      throw new InputError(
        `${path}: a ${triple.p} triple names the entity ${unknown}, which the file does not list.`,
      );
    }
  }
  return {
    id,
    title,
    entities,
    triples,
    text: await readText(join(folder, `${id}.txt`)),
  };
}

function parseAnnotation(json: string, path: string): z.infer<typeof goldFile> {
  try {
    return goldFile.parse(JSON.parse(json));
  } catch (cause) {
    const detail = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new InputError(`${path}: not an annotated article: ${detail}`, {
      cause,
    });
  }
}

/** Texts of held-out articles may be kept elsewhere. */
async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
