import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { functions } from './identity/contract';
import type { Actor } from './kernel/actor';
import { appRouter, createCaller } from './root';

const id = () => randomUUID();
const staff = (role: 'readonly' | 'operator' | 'manager' | 'owner', ...having: string[]): Actor => ({
  kind: 'staff',
  userId: id(),
  role,
  functions: having,
});
/** One of each kind. Staff are asked with the function the procedure belongs to, and with all others but that one. */
const actors = (own: string): Record<string, Actor> => ({
  visitor: { kind: 'visitor' },
  consumer: { kind: 'consumer', userId: id(), customerId: id() },
  dealer: { kind: 'dealer', userId: id(), customerId: id() },
  stranger: staff('manager', ...functions.filter((fn) => fn !== own)),
  readonly: staff('readonly', '*'),
  operator: staff('operator', own),
  manager: staff('manager', own),
  owner: staff('owner', '*'),
  agent: { kind: 'agent', agent: 'nobody' },
  key: { kind: 'api', keyId: id(), scopes: [] },
});
const columns = Object.keys(actors(''));

type Definition = { _def: { type: string } };
const procedures = appRouter._def.procedures as unknown as Record<string, Definition>; // the router's own flat list
const folder = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

async function passes(path: string, actor: Actor): Promise<boolean> {
  const caller = createCaller({ orgId: id(), actor: async () => actor, requestId: id() });
  const procedure = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), caller);
  if (typeof procedure !== 'function') throw new Error(`${path} is no procedure`);
  try {
    // Nothing sensible is asked: a door that opens complains about the input or finds nothing.
    await procedure(procedures[path]!._def.type === 'mutation' ? {} : undefined);
    return true;
  } catch (error) {
    return !(error instanceof TRPCError && ['UNAUTHORIZED', 'FORBIDDEN'].includes(error.code));
  }
}

async function matrix() {
  const rows: { path: string; type: string; open: string[] }[] = [];
  for (const path of Object.keys(procedures).sort()) {
    const asked = Object.entries(actors(folder(path.split('.')[0]!)));
    const open = await Promise.all(asked.map(([, actor]) => passes(path, actor)));
    rows.push({ path, type: procedures[path]!._def.type, open: columns.filter((_, i) => open[i]) });
  }
  return rows;
}

// Asked once; the tests below look at the same table.
const asked = matrix();

/** The only doors for people nobody knows. A new one is written here on purpose. */
const forVisitors = [
  /^catalog\./,
  /^pricing\.(quote|shipping\w*|delivery|home)$/,
  /^inventory\.availability\w*$/,
  /^checkout\./,
  /^orders\.(track\w*|cancelTracked)$/,
  /^receivables\.(ofTracked|trackedPaper)$/,
  /^customers\.(register|apply\w*)$/,
  /^identity\.(verifyEmail|resetPassword)$/,
  /^fulfillment\.(track\w*|payTo)$/,
];
/** Staff who may only look change nothing but their own account. */
const ownAccount = ['identity.changePassword', 'identity.endSessions', 'identity.requestVerification'];

describe('every door', () => {
  it('opens for exactly those the written table says', async () => {
    const width = Math.max(...Object.keys(procedures).map((path) => path.length)) + 2;
    const text = (await asked).map(({ path, type, open }) =>
      `${path.padEnd(width)}${type.padEnd(10)}${columns.map((c) => (open.includes(c) ? c : '·').padEnd(c.length + 1)).join('')}`.trimEnd(),
    );
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('permissions.txt');
  });
  it('is closed to visitors unless it is on the list', async () => {
    const open = (await asked).filter((row) => row.open.includes('visitor')).map((row) => row.path);
    expect(open.filter((path) => !forVisitors.some((door) => door.test(path)))).toEqual([]);
  });
  it('that changes something is closed to staff who may only look', async () => {
    const open = (await asked).filter((row) => row.type === 'mutation' && row.open.includes('readonly'));
    const strangers = open.filter((row) => !row.open.includes('visitor') && !ownAccount.includes(row.path));
    expect(strangers.map((row) => row.path)).toEqual([]);
  });
  it('is closed to an agent nobody knows and to a key without scopes, unless it is everybody’s', async () => {
    const open = (await asked).filter((row) => row.open.includes('agent') || row.open.includes('key'));
    // `post` opens for any agent and then runs the posted command, which asks for permission again.
    const meant = ['eventLog.post'];
    const rest = open.filter((row) => !row.open.includes('visitor') && !meant.includes(row.path));
    expect(rest.map((row) => row.path)).toEqual([]);
  });
});
