import type { Block, Letter, Sender } from './letter';

const block = (b: Block): string => {
  switch (b.kind) {
    case 'text':
    case 'small':
      return b.text;
    case 'button':
      return `${b.label}:\n${b.href}`;
    case 'facts':
      return b.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'table':
      return [...b.rows, ...b.sums].map(([what, amount]) => `${what}  ${amount}`).join('\n');
  }
};

/** A mail as plain text, for programs and people who prefer it. */
export const asText = (letter: Letter, sender: Sender) =>
  [letter.heading, ...letter.blocks.map(block), `-- \n${sender.name}\n${sender.site}`].join('\n\n').concat('\n');
