import { randomBytes } from 'node:crypto';
import { log } from './log';

const A_MINUTE = 60_000;
const MOST_A_MINUTE = 30;
const GIVE_UP_MS = 5000;

type Where = { where: string; requestId?: string };
const sent = { since: 0, count: 0, quietUntil: 0 };

/** The address and key in a DSN such as `https://key@host/42`; undefined where it is none. */
export function envelopeAddress(dsn: string): { url: string; key: string } | undefined {
  if (!URL.canParse(dsn)) return undefined;
  const at = new URL(dsn);
  const project = at.pathname.match(/^(.*)\/(\d+)\/?$/);
  if (!at.username || !project) return undefined;
  return { url: `${at.protocol}//${at.host}${project[1]}/api/${project[2]}/envelope/`, key: at.username };
}

const FRAME = /^\s+at (?:(.+?) \()?((?:file:\/\/)?[^()\s]+):(\d+):(\d+)\)?$/;

/** Where in the code it came up, oldest call first as Sentry wants it; folders above the installation are left out. */
const frames = (stack: string) =>
  stack
    .split('\n')
    .flatMap((text) => {
      const found = text.match(FRAME);
      if (!found) return [];
      const filename = (found[2] ?? '').replace('file://', '').replace(`${process.cwd()}/`, '');
      return [{ function: found[1], filename, lineno: Number(found[3]), in_app: !filename.includes('node_modules') }];
    })
    .slice(0, 30)
    .reverse();

/**
 * An error as Sentry's envelope. Never its message, an input or a person: only what kind of error it is, its code, where it came up,
 * and the request's id, by which the line with the message is found in our own log.
 */
export function envelope(error: unknown, { where, requestId }: Where, at = new Date()): string {
  const id = randomBytes(16).toString('hex');
  const { name = 'Error', code, stack = '' } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  const told = typeof code === 'string' && /^\w{1,40}$/.test(code) ? ` ${code}` : '';
  const event = {
    event_id: id,
    timestamp: at.toISOString(),
    platform: 'node',
    level: 'error',
    transaction: where,
    environment: process.env.NODE_ENV ?? 'production',
    tags: { process: process.env.JOVEY_PROCESS ?? 'web', requestId },
    exception: { values: [{ type: name, value: `in ${where}${told}`, stacktrace: { frames: frames(stack) } }] },
  };
  return `${[{ event_id: id, sent_at: at.toISOString() }, { type: 'event' }, event].map((it) => JSON.stringify(it)).join('\n')}\n`;
}

/** Sends an error to the Sentry of SENTRY_DSN, without anybody waiting for it; nothing where none is set, and no more than 30 a minute. */
export function sendToSentry(error: unknown, where: Where): void {
  const dsn = process.env.SENTRY_DSN;
  if (!dsn) return;
  const to = envelopeAddress(dsn);
  const now = Date.now();
  if (!to || now < sent.quietUntil) return;
  if (now - sent.since > A_MINUTE) Object.assign(sent, { since: now, count: 0 });
  if (++sent.count > MOST_A_MINUTE) return;
  fetch(to.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-sentry-envelope',
      'x-sentry-auth': `Sentry sentry_version=7, sentry_client=jovey/1.0, sentry_key=${to.key}`,
    },
    body: envelope(error, where),
    signal: AbortSignal.timeout(GIVE_UP_MS),
  }).then(
    (answer) => {
      if (answer.status === 429) sent.quietUntil = Date.now() + 1000 * Number(answer.headers.get('retry-after') ?? 60);
      else if (!answer.ok) log.warn('Sentry took no error', { status: answer.status });
    },
    () => log.warn('Sentry cannot be reached'),
  );
}
