import { type LoggedEvent, readLog } from '@/server/kernel/log';

const PAGE = 2000;

/** All events of one stream in order, a page at a time: a best seller's stock has many thousand. */
export async function* readStream(orgId: string, stream: string): AsyncGenerator<LoggedEvent> {
  for (let after = 0; ; ) {
    const page = await readLog(orgId, { stream, after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.position;
  }
}
