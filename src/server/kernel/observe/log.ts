import { AsyncLocalStorage } from 'node:async_hooks';
import { trace } from '@opentelemetry/api';

const levels = ['info', 'warn', 'error', 'off'] as const;
type Level = Exclude<(typeof levels)[number], 'off'>;
/** What a line may carry besides its words: ids, names of code, counts. Never what belongs to a person. */
export type Fields = Record<string, string | number | boolean | null | undefined>;

// One per process, also where Next loads this module twice.
const kept = globalThis as unknown as { joveyAsked?: AsyncLocalStorage<Fields> };
kept.joveyAsked ??= new AsyncLocalStorage<Fields>();
const asked = kept.joveyAsked;

/** Runs something whose log lines all carry these ids (request, correlation). */
export const withIds = <T>(ids: Fields, work: () => T): T => asked.run({ ...asked.getStore(), ...ids }, work);
/** The ids that a line written now would carry. */
export const idsNow = (): Fields => asked.getStore() ?? {};

const SECRET = /pass(word)?|secret|token|authorization|cookie|api-?key|signature/i;
const PERSON = /[\w.+-]+@[\w-]+\.[\w.]+/g;
const KEYED = /\b(postgres(?:ql)?:\/\/[^:\s]+:)[^@\s]+@/g;

/** Words without e-mail addresses and without the password of a database's address. */
export const scrubbed = (text: string) =>
  text.includes('@') ? text.replace(KEYED, '$1***@').replace(PERSON, '(address)') : text;

/** One line of JSON as it is written. */
export function line(level: Level, message: string, fields: Fields, now = new Date()): string {
  const span = trace.getActiveSpan()?.spanContext();
  const all: Fields = { ...asked.getStore(), ...(span && { traceId: span.traceId }), ...fields };
  const safe = Object.entries(all).map(([key, value]) => [
    key,
    SECRET.test(key) ? '***' : typeof value === 'string' ? scrubbed(value) : value,
  ]);
  return JSON.stringify({
    time: now.toISOString(),
    level,
    process: process.env.JOVEY_PROCESS ?? 'web',
    message: scrubbed(message),
    ...Object.fromEntries(safe),
  });
}

// Several web processes share one pipe: only what is no longer than this is written whole, so lines never mix.
const WHOLE = 4096;
const waiting: string[] = [];
const soon = setImmediate; // tests stop the clock

/** Lines of the same turn leave in one write, after what they tell of has been answered. */
function flush() {
  while (waiting.length > 0) {
    let text = waiting.shift() as string; // there is one
    while (waiting[0] !== undefined && Buffer.byteLength(text) + Buffer.byteLength(waiting[0]) <= WHOLE)
      text += waiting.shift();
    process.stdout.write(text);
  }
}
process.once('exit', flush);

/** A line that fits: what is too long loses its stack first, then says only what happened. */
function put(level: Level, message: string, fields: Fields) {
  if (levels.indexOf(level) < levels.indexOf((process.env.JOVEY_LOG ?? 'info') as Level)) return; // an unknown word is below all
  let text = line(level, message, fields);
  if (Buffer.byteLength(text) >= WHOLE) text = line(level, message.slice(0, 400), { ...fields, stack: undefined });
  if (Buffer.byteLength(text) >= WHOLE) text = line(level, 'a line that was too long', {});
  if (waiting.push(`${text}\n`) === 1) soon(flush);
}

/** The one logger of web, worker and runner: a line of JSON each, the launcher keeps them. JOVEY_LOG is the least level told. */
export const log = {
  info: (message: string, fields: Fields = {}) => put('info', message, fields),
  warn: (message: string, fields: Fields = {}) => put('warn', message, fields),
  error: (message: string, fields: Fields = {}) => put('error', message, fields),
};
