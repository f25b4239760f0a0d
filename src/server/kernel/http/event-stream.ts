import { onNews } from '../announce';
import { type LoggedEvent, readLog, type Slice } from '../log';

type Feed = {
  orgId: string;
  /** Which events; `after` is where a reader without a Last-Event-ID begins. */
  slice: Pick<Slice, 'stream' | 'types' | 'after'>;
  /** What is sent of an event; undefined leaves it out. Without `each`, only the newest of those that wait is sent. */
  data: (event: LoggedEvent) => unknown;
  each?: boolean;
};

const BEAT_MS = 20_000;
// A stream ends now and then, so that whoever may no longer read is asked again who they are; others notice nothing.
const LONGEST_MS = 15 * 60_000;
const BATCH = 500;
const open = new Set<() => void>();
let watching = false;

/** A reader's connection would keep the process alive: at its end all streams end, and readers come back to the next process. */
function endAtShutdown() {
  if (watching) return;
  watching = true;
  const end = () => {
    for (const close of open) close();
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

/** The position that a reader has seen, from its Last-Event-ID; undefined when it is new or talks nonsense. */
const seenBy = (request: Request) => {
  const id = Number(request.headers.get('last-event-id') ?? Number.NaN);
  return Number.isSafeInteger(id) && id >= 0 ? id : undefined;
};

/**
 * Server-sent events from the log: first what the reader has missed, then what happens. The `id` of a message is its position, so a
 * reader that lost its connection goes on where it stood, without gap or repetition. Who may read is the caller's business.
 */
export function eventStream(request: Request, { orgId, slice, data, each = false }: Feed): Response {
  endAtShutdown();
  let position = seenBy(request) ?? slice.after ?? 0;
  let stop = () => {};
  let wanted = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      let reading = false;
      let again = false;
      let ended = false;
      const write = (text: string) => !ended && controller.enqueue(encoder.encode(text));
      const pass = async () => {
        for (let more = true; more && !ended; ) {
          const events = await readLog(orgId, { ...slice, after: position, limit: BATCH });
          more = events.length === BATCH;
          const news = events.flatMap((event) => {
            const sent = data(event);
            return sent === undefined ? [] : [`id: ${event.position}\ndata: ${JSON.stringify(sent)}\n\n`];
          });
          write((each ? news : news.slice(-1)).join(''));
          position = events.at(-1)?.position ?? position;
          // A slow reader gets no more than it takes.
          while (more && !ended && (controller.desiredSize ?? 1) <= 0)
            await new Promise<void>((go) => {
              wanted = go;
            });
        }
      };
      const look = async () => {
        again = true;
        if (reading) return;
        reading = true;
        try {
          while (again && !ended) {
            again = false;
            await pass();
          }
        } catch {
          stop(); // the reader connects again and goes on from its last id
        } finally {
          reading = false;
        }
      };
      const deaf = onNews((org) => org === orgId && void look());
      // The beat carries how far was looked, so that a reader of rare events does not start over from its last one.
      const beat = setInterval(() => write(`id: ${position}\n: \n\n`), BEAT_MS);
      const age = setTimeout(() => stop(), LONGEST_MS);
      stop = () => {
        if (ended) return;
        ended = true;
        deaf();
        clearInterval(beat);
        clearTimeout(age);
        wanted();
        open.delete(stop);
        try {
          controller.close();
        } catch {} // the reader was quicker
      };
      open.add(stop);
      request.signal.addEventListener('abort', stop);
      write('retry: 2000\n\n');
      void look();
    },
    pull: () => wanted(),
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
