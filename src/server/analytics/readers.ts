import { type Actor, mayPass, staff } from '@/server/kernel/actor';

/** Whoever works here has an overview; what is on it depends on their functions. */
export const anyStaff = [staff('*', 'readonly')];

/** Which functions an actor may read, for answers made of parts of several. */
export const may = (actor: Actor) => (fn: string) => mayPass([staff(fn, 'readonly')], actor);
