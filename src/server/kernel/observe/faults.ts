import { isUnreachable } from '../database/unreachable';
import { type Fields, idsNow, log, scrubbed } from './log';
import { sendToSentry } from './sentry';

/** Something nobody expected, as it is remembered: the same sentence in the same place is one fault that came several times. */
export type Fault = {
  /** The procedure, endpoint, page, command or follower where it came up. */
  where: string;
  sentence: string;
  /** When last, when first, and how often since. */
  at: string;
  first: string;
  count: number;
  /** Of the last time: by these its line is found in the log. */
  requestId?: string;
  reference?: string;
};

const MOST = 50;
// One list per process, also where Next loads this module twice.
const kept = globalThis as unknown as { joveyFaults?: { list: Map<string, Fault>; known: WeakSet<object> } };
kept.joveyFaults ??= { list: new Map(), known: new WeakSet() };
const { list, known } = kept.joveyFaults;

/** What a transport or a page wrapped around it is not the fault itself. */
const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.name === 'TRPCError' && error.cause instanceof Error ? error.cause : error;

// What PostgreSQL quotes of a value that does not fit is somebody's input; Prisma's message repeats the whole question before its reason.
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return scrubbed(String(error)).slice(0, 300);
  const { code } = error as { code?: unknown };
  let words = error.message;
  if (/^Prisma/.test(error.name)) words = words.trim().split('\n').at(-1) ?? '';
  if (typeof code === 'string' && /^22/.test(code)) words = words.replace(/"[^"]*"/g, '"…"');
  return scrubbed(words.replace(/\s+/g, ' ')).slice(0, 300) || error.name;
}

const stackOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((frame) => /^\s+at /.test(frame))
        .slice(0, 12)
        .map((frame) => frame.trim())
        .join(' | ')
    : undefined;

/** Whether this error, or the one it wraps, has been told. */
export function wasReported(error: unknown): boolean {
  const root = rootOf(error);
  return typeof root === 'object' && root !== null && known.has(root);
}

/**
 * Tells of something nobody expected, once however many doors it passes: a line in the log, the list that the desk shows, and
 * Sentry where there is one. `where` is a name from code.
 */
export function report(where: string, error: unknown, fields: Fields = {}): void {
  const root = rootOf(error);
  const again = wasReported(root);
  const sentence = sentenceOf(root);
  const passes = isUnreachable(root);
  const kind = root instanceof Error ? root.name : typeof root;
  log[passes ? 'warn' : 'error'](sentence, { where, kind, ...fields, stack: again ? undefined : stackOf(root) });
  const { requestId } = { ...idsNow(), ...fields };
  const at = new Date().toISOString();
  if (again) return;
  if (typeof root === 'object' && root !== null) known.add(root);
  const key = `${where}\0${sentence}`;
  const before = list.get(key);
  list.delete(key); // the latest stands last
  list.set(key, {
    where,
    sentence,
    at,
    first: before?.first ?? at,
    count: (before?.count ?? 0) + 1,
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof fields.reference === 'string' && { reference: fields.reference }),
  });
  for (const oldest of list.keys()) if (list.size > MOST) list.delete(oldest);
  if (!passes) sendToSentry(root, { where, requestId: typeof requestId === 'string' ? requestId : undefined });
}

/** The faults of this process, the latest first; at most fifty. */
export const recentFaults = (): Fault[] => [...list.values()].reverse();

/** Takes over what an earlier process of the same name had told, so that a restart does not hide why it was needed. */
export function inheritFaults(earlier: readonly Fault[]): void {
  for (const fault of [...earlier].reverse()) {
    const key = `${fault.where}\0${fault.sentence}`;
    if (list.size < MOST && !list.has(key)) list.set(key, fault);
  }
}
