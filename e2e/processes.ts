import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from './people';

type Name = 'web' | 'worker' | 'runner';
type Started = { pid: number; started: string };

// The launcher notes each process it starts, so that its successor can end what a killed launcher left: here it tells whom to hit.
const noted = (): Partial<Record<Name, Started>> =>
  JSON.parse(fs.readFileSync(path.join(dataFolder, 'run.json'), 'utf8')).children;

/** Ends a process of the running system with SIGKILL, mid-sentence; the launcher starts it again. Answers the victim's id. */
export function strike(name: Name): number {
  const pid = noted()[name]?.pid;
  if (!pid) throw new Error(`the launcher has noted no ${name}`);
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was struck before and its successor has not been noted yet: dead is dead.
  }
  return pid;
}

/** Whether another process than the victim has taken its place. */
export const replaced = (name: Name, victim: number) => (noted()[name]?.pid ?? victim) !== victim;
