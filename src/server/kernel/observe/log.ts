import { AsyncLocalStorage } from 'node:async_hooks';
import { trace } from '@opentelemetry/api';

type Level = 'info' | 'warn' | 'error';
/** What a line may carry besides its words: ids, names of code, counts. Never what belongs to a person. */
export type Fields = Record<string, string | number | boolean | null | undefined>;

// One per process, also where Next loads this module twice.
const kept = globalThis as unknown as { joveyAsked?: AsyncLocalStorage<Fields> };
kept.joveyAsked ??= new AsyncLocalStorage<Fields>();
const asked = kept.joveyAsked;

/** Runs something whose log lines all carry these ids (request, correlation). */
export const withIds = <T>(ids: Fields, work: () => T): T => asked.run({ ...asked.getStore(), ...ids }, work);

const SECRET = /pass(word)?|secret|token|authorization|cookie|api-?key|signature/i;
const PERSON = /[\w.+-]+@[\w-]+\.[\w.]+/g;
const KEYED = /\b(postgres(?:ql)?:\/\/[^:\s]+:)[^@\s]+@/g;

/** Words without e-mail addresses and without the password of a database's address. */
export const scrubbed = (text: string) => text.replace(KEYED, '$1***@').replace(PERSON, '(address)');

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

/** The one logger of web, worker and runner: a line of JSON each, the launcher keeps them. */
export const log = {
  info: (message: string, fields: Fields = {}) => console.log(line('info', message, fields)),
  warn: (message: string, fields: Fields = {}) => console.warn(line('warn', message, fields)),
  error: (message: string, fields: Fields = {}) => console.error(line('error', message, fields)),
};
