import { counted } from '@/server/kernel/counted';
import { asSystem } from '@/server/kernel/database/scope';
import { checkProjections } from '@/server/kernel/fork/check';
import { logFaults } from '@/server/kernel/fork/log-faults';
import { rebuildProjections } from '@/server/kernel/fork/rebuild';
import { idFrom } from '@/server/kernel/id';
import { allProjections } from '@/server/kernel/registry';
import { verifySeals } from '@/server/kernel/seal/verify';
import type { TaskKind } from './contract';
import { type Finding, findingsOf, keepFindings } from './findings';
import { publishedRoots } from './proof/published';

/** The fork a task works in: whoever asks for its progress knows the name beforehand. */
export const forkIdOf = (taskId: string) => idFrom('log-task', taskId).replaceAll('-', '').slice(0, 16);

export type Result = { position: number; rows: number; faults: number; message: string };
type Told = (position: number, of: number) => void;

/** Checks an organisation's log and every table against it. */
export async function checkEverything(
  orgId: string,
  { id, onProgress }: { id?: string; onProgress?: Told } = {},
): Promise<Result & { findings: Finding[] }> {
  const { head, faults: inOrder } = await logFaults(orgId);
  const sealed = await verifySeals(orgId, { anchors: await publishedRoots(orgId) });
  const faults = [...inOrder, ...sealed.faults];
  const checked = await checkProjections(orgId, allProjections(), { id, onProgress });
  const rows = checked.reduce((sum, c) => sum + c.rows, 0);
  const found = faults.length + checked.reduce((sum, c) => sum + c.count, 0);
  const extent = `${counted(head, 'event')} (${sealed.events.toLocaleString('en-US')} sealed in ${counted(sealed.seals, 'block')}), ${counted(rows, 'row')} in ${counted(checked.length, 'table')}`;
  return {
    position: head,
    rows,
    faults: found,
    message: found === 0 ? `${extent}: every one is what the log says.` : `${extent}: ${counted(found, 'fault')}.`,
    findings: findingsOf(faults, checked),
  };
}

/** Builds projections anew and swaps them in: all, or those named. */
export async function rebuild(
  orgId: string,
  names: readonly string[],
  { id, onProgress }: { id?: string; onProgress?: Told } = {},
): Promise<Result> {
  const chosen = allProjections().filter((p) => names.length === 0 || names.includes(p.name));
  const done = await rebuildProjections(orgId, chosen, { id, onProgress });
  const changed = done.reduce((sum, d) => sum + d.changed, 0);
  const held = Math.ceil(Math.max(0, ...done.map((d) => d.heldMs)));
  return {
    position: Math.max(0, ...done.map((d) => d.position)),
    rows: done.reduce((sum, d) => sum + d.rows, 0),
    faults: changed,
    message: `${counted(done.length, 'table')} built anew; ${counted(changed, 'row')} changed; writers waited ${held} ms at most.`,
  };
}

/** Does what was asked for and answers what came of it; what a check found is kept. */
export async function carryOut(orgId: string, taskId: string, kind: TaskKind, names: readonly string[]) {
  const id = forkIdOf(taskId);
  if (kind === 'rebuild') return rebuild(orgId, names, { id });
  const { findings, ...result } = await checkEverything(orgId, { id });
  await asSystem(orgId, () => keepFindings(orgId, taskId, findings));
  return result;
}
