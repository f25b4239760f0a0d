import { type Actor, mayPass } from '@/server/kernel/actor';
import type { Door } from '@/server/kernel/trpc';
import { appRouter } from '@/server/root';

// The procedures as tRPC keeps them: by their full name, each with what its door carries.
const doors = appRouter._def.procedures as unknown as Record<string, { _def: { type: string; meta?: Door } }>;

/** The names of all commands whose door lets this person pass, e.g. `catalog.changePrice`. */
export const commandsFor = (actor: Actor): string[] =>
  Object.entries(doors)
    .filter(([, { _def }]) => _def.type === 'mutation' && mayPass(_def.meta?.allow ?? [], actor))
    .map(([name]) => name);
