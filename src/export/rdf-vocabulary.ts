import type { NamedNode } from 'n3';
import N3 from 'n3';

const { namedNode } = N3.DataFactory;

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const PROV = 'http://www.w3.org/ns/prov#';
export const DCTERMS = 'http://purl.org/dc/terms/';
export const SCHEMA = 'https://schema.org/';
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';

export interface Vocabulary {
  /** A term of the model: a class such as Person, a predicate such as ADVISES, a property such as polarity. */
  readonly term: (name: string) => NamedNode;
  readonly article: (id: string) => NamedNode;
  readonly entity: (id: string) => NamedNode;
  readonly statement: (id: string) => NamedNode;
  readonly evidence: (id: string) => NamedNode;
  /** The program that read the articles, as PROV agents are named. */
  readonly agent: (name: string) => NamedNode;
}

/** IRIs under `base`; ids are percent-encoded, so that any id makes a valid IRI. */
export function vocabulary(base: string): Vocabulary {
  const minted = (kind: string) => (id: string) => namedNode(`${base}${kind}:${encodeId(id)}`);
  return {
    term: minted('term'),
    article: minted('article'),
    entity: minted('entity'),
    statement: minted('statement'),
    evidence: minted('evidence'),
    agent: minted('agent'),
  };
}

export function prefixesOf(base: string): Record<string, string> {
  return {
    rdf: RDF,
    rdfs: RDFS,
    xsd: XSD,
    prov: PROV,
    dcterms: DCTERMS,
    schema: SCHEMA,
    skos: SKOS,
    term: `${base}term:`,
  };
}

/** Colons, which ids have, are allowed in IRIs and stay readable. */
function encodeId(id: string): string {
  const valid = id.replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(valid)
    .replace(/[!'()*]/g, percent)
    .replaceAll('%3A', ':');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
