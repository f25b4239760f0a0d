import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = { status?: number; body: unknown; delayMs?: number; headers?: Record<string, string> };
type Body = Record<string, unknown>;
type Asked = { headers: http.IncomingHttpHeaders; body: Body };

/** A stand-in for the Messages API on loopback, so that tests run the real SDK. Keeps what it was asked, counts apart. */
export async function messagesStub() {
  const asked: Asked[] = [];
  const counted: Asked[] = [];
  let reply: (body: Body) => Reply = () => ({ status: 500, body: {} });
  let count: (body: Body) => Reply = () => ({ body: { input_tokens: 900 } });
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (c: Buffer) => chunks.push(c));
    req.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
      const counts = req.url?.endsWith('/count_tokens');
      (counts ? counted : asked).push({ headers: req.headers, body });
      const { status = 200, body: answer, delayMs = 0, headers } = counts ? count(body) : reply(body);
      setTimeout(
        () => res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(answer)),
        delayMs,
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    counted,
    answerWith: (next: typeof reply) => {
      reply = next;
    },
    countWith: (next: typeof count) => {
      count = next;
    },
    forget: () => {
      asked.splice(0);
      counted.splice(0);
    },
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

type Usage = {
  input_tokens: number;
  output_tokens: number;
  cache_creation_input_tokens?: number | null;
  cache_read_input_tokens?: number | null;
  cache_creation?: { ephemeral_5m_input_tokens: number; ephemeral_1h_input_tokens: number } | null;
};

/** A whole answer of the Messages API around a text. */
export const message = (text: string, stop_reason = 'end_turn', usage: Partial<Usage> = {}) => ({
  body: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-5-20250929',
    content: [{ type: 'text', text }],
    stop_reason,
    stop_sequence: null,
    usage: {
      input_tokens: 900,
      output_tokens: 80,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      ...usage,
    },
  },
});

/** An error as the service words it. */
export const failing = (status: number, type: string, headers?: Record<string, string>): Reply => ({
  status,
  headers,
  body: { type: 'error', error: { type, message: type } },
});
