import type { EntityDefinition, RelationDefinition, Schema } from './schema.js';

/** Neutral tones for what is not an entity. */
const GREY = '#A5ABB6';
const DARK = '#4C5159';

/**
 * graph-schema/browser-style.grass, in the style language of Neo4j Browser 5: rules in braces, no comments.
 * `node.Entity` comes before the kinds of entity: without such a rule Browser adds one of its own at the end, and that
 * overrides the colours of all others.
 */
export function writeBrowserStyle({ entities, relations }: Schema): string {
  return [
    rule('node', {
      diameter: '50px',
      color: GREY,
      'border-color': DARK,
      'border-width': '2px',
      'text-color-internal': '#000000',
      'font-size': '10px',
    }),
    rule('relationship', {
      color: GREY,
      'shaft-width': '1px',
      'font-size': '8px',
      padding: '3px',
      'text-color-external': '#000000',
      'text-color-internal': '#FFFFFF',
      caption: '"<type>"',
    }),
    nodeRule('Entity', GREY, '#000000', 50, '{name}'),
    nodeRule('Statement', '#FFFFFF', '#000000', 40, '{predicate}'),
    nodeRule('Evidence', '#F7F3E8', '#000000', 30, '{quote}'),
    nodeRule('Article', '#3B3B3B', '#FFFFFF', 50, '{title}'),
    ...[...entities].map(([name, { colour, text, diameter }]: [string, EntityDefinition]) =>
      nodeRule(name, colour, text, diameter, '{name}'),
    ),
    ...[...relations].map(relationRule),
  ].join('');
}

function nodeRule(label: string, colour: string, text: string, diameter: number, caption: string): string {
  return rule(`node.${label}`, {
    color: colour,
    'border-color': DARK,
    'text-color-internal': text,
    diameter: `${diameter}px`,
    defaultCaption: '"<id>"',
    caption: `"${caption}"`,
  });
}

/** Actions are drawn heavier than states: what happens stands out from what is. */
function relationRule([name, { kind }]: [string, RelationDefinition]): string {
  return rule(`relationship.${name}`, {
    color: kind === 'action' ? '#B22222' : '#5B7083',
    'shaft-width': kind === 'action' ? '3px' : '2px',
    caption: '"<type>"',
  });
}

function rule(selector: string, properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([key, value]) => `  ${key}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}
