import type { LoggedEvent } from '@/server/kernel/log';

/** An event in the story it belongs to. `depth` counts causes above it; `batch` are events of the same command. */
export type Strand = { event: LoggedEvent; depth: number };

const causeOf = (event: LoggedEvent) =>
  typeof event.meta.causationId === 'string' ? event.meta.causationId : undefined;

/** What led to an event, the first cause first. */
export function causesOf(event: LoggedEvent, story: readonly LoggedEvent[]): LoggedEvent[] {
  const known = new Map(story.map((e) => [e.id, e]));
  const causes: LoggedEvent[] = [];
  for (let at = causeOf(event); at && known.has(at) && causes.length < story.length; ) {
    const cause = known.get(at)!;
    causes.unshift(cause);
    at = causeOf(cause);
  }
  return causes;
}

/** A whole story as a tree told in order: each event below the one that caused it. A cause outside the story counts as none. */
export function asTree(story: readonly LoggedEvent[]): Strand[] {
  const known = new Set(story.map((e) => e.id));
  const children = new Map<string | undefined, LoggedEvent[]>();
  for (const event of [...story].sort((a, b) => a.position - b.position)) {
    const cause = causeOf(event);
    const above = cause && known.has(cause) && cause !== event.id ? cause : undefined;
    children.set(above, [...(children.get(above) ?? []), event]);
  }
  const told: Strand[] = [];
  const tell = (event: LoggedEvent, depth: number) => {
    told.push({ event, depth });
    for (const child of children.get(event.id) ?? []) tell(child, depth + 1);
  };
  for (const root of children.get(undefined) ?? []) tell(root, 0);
  return told;
}
