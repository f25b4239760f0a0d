import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = { status?: number; body: unknown; delayMs?: number };

/** A stand-in for the Messages API on loopback, so that tests run the real SDK. Keeps what it was asked. */
export async function messagesStub() {
  const asked: { headers: http.IncomingHttpHeaders; body: Record<string, unknown> }[] = [];
  let reply: (body: Record<string, unknown>) => Reply = () => ({ status: 500, body: {} });
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (c: Buffer) => chunks.push(c));
    req.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      asked.push({ headers: req.headers, body });
      const { status = 200, body: answer, delayMs = 0 } = reply(body);
      setTimeout(
        () => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
        delayMs,
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answerWith: (next: typeof reply) => {
      reply = next;
    },
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

/** A whole answer of the Messages API around a text. */
export const message = (text: string, stop_reason = 'end_turn') => ({
  body: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-5-20250929',
    content: [{ type: 'text', text }],
    stop_reason,
    stop_sequence: null,
    usage: { input_tokens: 900, output_tokens: 80, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 },
  },
});
