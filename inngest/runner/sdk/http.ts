import http from 'node:http';
import https from 'node:https';

export type Reply = { status: number; headers: http.IncomingHttpHeaders; body: string };

/** The request cannot have reached the application: nothing ran there. */
export class NotDelivered extends Error {}
/** The request reached the application and no whole answer came back: something may have run. */
export class OutcomeUnknown extends Error {}

type Options = {
  method: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
  timeoutMs: number;
};

const CONNECT_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * One HTTP request on its own connection. Not `fetch`: undici gives up on headers after five minutes, a step may last hours;
 * and a kept-alive connection that breaks leaves open whether the request was delivered.
 */
export function request(url: URL, { method, headers, body, signal, timeoutMs }: Options): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let connected = false;
    const fail = (error: Error) =>
      reject(connected ? new OutcomeUnknown(error.message) : new NotDelivered(error.message));
    const length = String(Buffer.byteLength(body));
    const client = url.protocol === 'https:' ? https : http;
    const req = client.request(url, {
      method,
      agent: false,
      signal,
      headers: { ...headers, 'content-length': length },
    });
    const connecting = setTimeout(() => req.destroy(new Error('connecting took too long')), CONNECT_MS);
    const whole = setTimeout(() => req.destroy(new Error('no answer in time')), timeoutMs);
    req.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
        clearTimeout(connecting);
      }),
    );
    req.on('error', fail);
    req.on('close', () => {
      clearTimeout(connecting);
      clearTimeout(whole);
    });
    req.on('response', (res) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      res.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_BYTES) req.destroy(new Error('the answer is larger than 64 MB'));
        chunks.push(chunk);
      });
      res.on('error', fail);
      res.on('end', () => {
        if (!res.complete) return fail(new Error('the answer broke off'));
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString('utf8') });
      });
      res.on('close', () => {
        if (!res.complete) fail(new Error('the answer broke off'));
      });
    });
    req.end(body);
  });
}
