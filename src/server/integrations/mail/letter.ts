/** A mail's content, before it is set as text and as HTML. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'button'; label: string; href: string }
  /** Label and value, one pair per line. */
  | { kind: 'facts'; facts: [label: string, value: string][] }
  /** Things and amounts; the last rows are sums. */
  | { kind: 'table'; head: [string, string]; rows: [what: string, amount: string][]; sums: [string, string][] }
  | { kind: 'small'; text: string };

export type Letter = {
  subject: string;
  /** Shown by mail programs beside the subject. */
  preview: string;
  heading: string;
  blocks: Block[];
};

/** Who writes: the name on top and at the end of every mail. */
export type Sender = { name: string; site: string };
