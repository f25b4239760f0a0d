import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

type Session = { id: string; url: string; status: string; payment_status: string; body: URLSearchParams };

/** A stand-in for Stripe's API on this machine: the real client speaks to it, and it signs messages as Stripe does. */
export async function stripeStub() {
  const sessions = new Map<string, Session>();
  const byKey = new Map<string, Session>();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      const answer = (body: object) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      const [, id, verb] = request.url?.match(/^\/v1\/checkout\/sessions(?:\/(\w+))?(?:\/(\w+))?$/) ?? [];
      if (!id) {
        const key = String(request.headers['idempotency-key']);
        const number = sessions.size + 1;
        const made = byKey.get(key) ?? {
          id: `cs_${number}`,
          url: `http://pay.example/${number}`,
          status: 'open',
          payment_status: 'unpaid',
          body: new URLSearchParams(text),
        };
        sessions.set(made.id, made);
        byKey.set(key, made);
        return answer({ ...made, object: 'checkout.session', body: undefined });
      }
      const session = sessions.get(id)!;
      if (verb === 'expire') session.status = 'expired';
      answer({ ...session, object: 'checkout.session', body: undefined });
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // a TCP server has one
  const secret = 'whsec_test';
  Object.assign(process.env, {
    STRIPE_SECRET_KEY: 'sk_test_stub',
    STRIPE_WEBHOOK_SECRET: secret,
    STRIPE_API_BASE: `http://127.0.0.1:${port}`,
  });
  const signer = new Stripe('sk_test_stub');
  return {
    sessions,
    /** A webhook message about a session, as its body and signature. */
    message(type: string, session: object, key = secret) {
      const payload = JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object: session } });
      return { payload, signature: signer.webhooks.generateTestHeaderString({ payload, secret: key }) };
    },
    close() {
      for (const name of ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_API_BASE']) delete process.env[name];
      server.close();
    },
  };
}
