import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** Emmett in a process of its own: importing it changes how `pg` reads numbers and JSON for its whole process. */
export function emmettProcess(): {
  measure: (work: 'append' | 'command', clients: number, ms: number) => Promise<number>;
  stop: () => void;
} {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'emmett-process.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let next = 0;
  return {
    measure: (work, clients, ms) =>
      new Promise((resolve, fail) => {
        const id = ++next;
        const hear = (answer: { id: number; perSecond?: number; error?: string }) => {
          if (answer.id !== id) return;
          child.off('message', hear);
          if (answer.error) fail(new Error(answer.error));
          else resolve(answer.perSecond ?? 0);
        };
        child.on('message', hear);
        child.once('exit', (code) => fail(new Error(`the Emmett process ended with ${code}`)));
        child.send({ id, work, clients, ms });
      }),
    stop: () => child.kill(),
  };
}
