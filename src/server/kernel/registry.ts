import type { Plug } from './plug';
import type { AnyProjection } from './projection';

const plugs: Plug[] = [];
const inline = new Map<string, AnyProjection[]>();

/** Connects a function's projections and reactions to the kernel. Called once per function by root.ts; a repeated name is ignored. */
export function register(plug: Plug) {
  if (plugs.some((p) => p.name === plug.name)) return;
  plugs.push(plug);
  for (const projection of plug.projections ?? [])
    if (projection.mode === 'inline')
      for (const type of projection.handlers.keys()) inline.set(type, [...(inline.get(type) ?? []), projection]);
}

/** A process that has not connected the functions would record events that no table shows: it must not write at all. */
export function connected() {
  if (plugs.length === 0) throw new Error('No function is connected in this process: import `@/server/root` first.');
}

/** Projections to be written in the transaction that records an event of this type. */
export const inlineProjections = (type: string): readonly AnyProjection[] => inline.get(type) ?? [];

export const allProjections = () => plugs.flatMap((p) => p.projections ?? []);
export const allReactions = () => plugs.flatMap((p) => p.reactions ?? []);
export const allPlugs = (): readonly Plug[] => plugs;
