import type { Passing } from '@/server/kernel/observe/witness';
import { harmless } from './harmless';

/** Whether a look through this door is written down: deny by default, so every door that nobody has declared harmless. */
export const isSensitive = (door: string) => !harmless.has(door);

/** What a record is called, and its id; null stands for a list. */
export type Touched = { record: string; recordId: string | null };

const NAMES: Record<string, string> = { user: 'account', key: 'api-key', number: 'order', stream: 'event' };
/** What the lists of a function are lists of. */
const LISTS: Record<string, string> = {
  identity: 'account',
  'identity.apiKeys': 'api-key',
  customers: 'customer',
  orders: 'order',
  fulfillment: 'order',
  receivables: 'invoice',
  procurement: 'supplier',
  integrations: 'mail',
  privacy: 'person',
  'privacy.accesses': 'access',
  'privacy.accessChoices': 'access',
  analytics: 'customer',
  eventLog: 'event',
  decisions: 'decision',
  agentMessages: 'conversation',
  pricing: 'agreement',
  platform: 'promise',
  budgets: 'model call',
};
const STREAM = /^(.+?)-([0-9a-f]{8}-[0-9a-f-]{27})$/i;
const MOST = 200;

/** Which record somebody reached for: the stream a change was written to, or the id that was asked for. */
export function touched({ door, input, stream }: Pick<Passing, 'door' | 'input' | 'stream'>): Touched {
  const [, type, id] = STREAM.exec(stream ?? '') ?? [];
  if (type && id) return { record: type === 'user' ? 'account' : type, recordId: id };
  const fields = Object.entries(typeof input === 'object' && input ? input : {});
  const named = fields.find(([name, value]) => typeof value === 'string' && value && /^(number|.+Id)$/.test(name));
  const fn = door.slice(0, door.indexOf('.'));
  if (!named || LISTS[door]) return { record: LISTS[door] ?? LISTS[fn] ?? fn, recordId: null };
  const noun = named[0].replace(/Id$/, '');
  return { record: NAMES[noun] ?? noun, recordId: String(named[1]).slice(0, MOST) };
}

/** How many records an answer shows: the rows of a list, one for anything else, none for nothing. */
export function recordsIn(answer: unknown): number {
  if (answer === null || answer === undefined) return 0;
  if (Array.isArray(answer)) return answer.length;
  const { rows, items } = answer as { rows?: unknown; items?: unknown }; // lists call them one or the other
  const list = rows ?? items;
  return Array.isArray(list) ? list.length : 1;
}
