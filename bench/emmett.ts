import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

type Answer = { id: number; error?: string };
type Question = { work: string } & Record<string, string | number | undefined>;
type Carts = { items: number; confirmed: number };

/** Emmett in a process of its own: importing it changes how `pg` reads numbers and JSON for its whole process. */
export function emmettProcess() {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'emmett-process.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let next = 0;
  const ask = <T>(question: Question) =>
    new Promise<T>((resolve, fail) => {
      const id = ++next;
      const ended = (code: number | null) => fail(new Error(`the Emmett process ended with ${code}`));
      const hear = (answer: Answer & T) => {
        if (answer.id !== id) return;
        child.off('message', hear).off('exit', ended);
        if (answer.error) fail(new Error(answer.error));
        else resolve(answer);
      };
      child.on('message', hear);
      child.once('exit', ended);
      child.send({ id, ...question });
    });
  return {
    measure: async (work: 'append' | 'command', clients: number, ms: number) =>
      (await ask<{ perSecond: number }>({ work, clients, ms })).perSecond,
    /** Appends this many events as the history of a rebuild; answers what a table of it must add up to. */
    fill: (events: number) => ask<Carts>({ work: 'fill', events }),
    /** Its own rebuild of a table: a SQL statement per event, or documents; so many events at once, or as many as it takes itself. */
    rebuild: (way: 'sql' | 'pongo', batchSize?: number) =>
      ask<Carts & { seconds: number }>({ work: 'rebuild', way, batchSize }),
    stop: () => child.kill(),
  };
}
