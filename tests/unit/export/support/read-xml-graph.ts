import { SaxesParser, type SaxesTagPlain } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

/** Nodes and edges of a GraphML document with their data by name. Throws where the document is not well-formed XML 1.0. */
export function readGraphml(xml: string) {
  const names = new Map<string, string>();
  const nodes: Record<string, string>[] = [];
  const edges: Record<string, string>[] = [];
  let element: Record<string, string> = {};
  let key = '';
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'key') names.set(`${attributes['id']}`, `${attributes['attr.name']}`);
      if (name === 'node' || name === 'edge') {
        element = { ...attributes };
        (name === 'node' ? nodes : edges).push(element);
      }
      if (name === 'data') {
        key = names.get(`${attributes['key']}`)!;
        element[key] = '';
      }
    },
    text: (text) => {
      if (key !== '') element[key] += text;
    },
    close: ({ name }) => {
      if (name === 'data') key = '';
    },
  });
  return { nodes, edges };
}

/** Nodes and edges of a GEXF document with the attributes of their elements. */
export function readGexf(xml: string) {
  const nodes: Attributes[] = [];
  const edges: Attributes[] = [];
  readXml(xml, {
    open: ({ name, attributes }) => {
      const { id = '', label = '', source = '', target = '', weight = '' } = attributes as Attributes;
      if (name === 'node') nodes.push({ id, label });
      if (name === 'edge') edges.push({ source, target, weight });
    },
  });
  return { nodes, edges };
}

interface Handlers {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: SaxesTagPlain) => void;
}

function readXml(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', open as never);
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', close as never);
  parser.write(xml).close();
}
