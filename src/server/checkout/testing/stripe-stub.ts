import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

type Session = { id: string; url: string; status: string; payment_status: string; body: URLSearchParams };

/** What Stripe tells about a session: its answer to a question, and the object of its messages. */
const told = ({ body, ...session }: Session) => ({
  ...session,
  object: 'checkout.session',
  amount_total: Number(body.get('line_items[0][price_data][unit_amount]')),
  currency: body.get('line_items[0][price_data][currency]'),
  payment_intent: session.payment_status === 'paid' ? `pi_${session.id}` : null,
  metadata: { orgId: body.get('metadata[orgId]'), orderId: body.get('metadata[orderId]') },
});

/**
 * A stand-in for Stripe's API and payment page on this machine: the real client speaks to it, a browser pays on it, and it signs
 * messages as Stripe does. On `port` when the shop was told beforehand where it will be.
 */
export async function stripeStub(port = 0) {
  const sessions = new Map<string, Session>();
  const byKey = new Map<string, Session>();
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { pathname } = new URL(request.url ?? '/', base);
    const [, , id, verb] = pathname.match(/^\/(v1\/checkout\/sessions|pay)(?:\/(\w+))?(?:\/(\w+))?$/) ?? [];
    if (pathname.startsWith('/pay/')) return page(request, response, sessions.get(id ?? ''));
    const session = id ? sessions.get(id) : made(String(request.headers['idempotency-key']), text);
    if (verb === 'expire' && session) session.status = 'expired';
    response.writeHead(session ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(session ? told(session) : { error: { message: 'No such session' } }));
  });
  const made = (key: string, text: string) => {
    const id = `cs_${sessions.size + 1}`;
    const open = { status: 'open', payment_status: 'unpaid', body: new URLSearchParams(text) };
    const session = byKey.get(key) ?? { id, url: `${base}/pay/${id}`, ...open };
    sessions.set(session.id, session);
    byKey.set(key, session);
    return session;
  };
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server has one
  const secret = 'whsec_test';
  const names = { STRIPE_SECRET_KEY: 'sk_test_stub', STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_BASE: base };
  Object.assign(process.env, names);
  const signer = new Stripe('sk_test_stub');
  return {
    base,
    sessions,
    /** The payment pages that were opened for an order. */
    of: (orderId: string) => [...sessions.values()].filter((it) => it.body.get('metadata[orderId]') === orderId),
    told,
    /** A webhook message about a session, as its body and signature. */
    message(type: string, session: object, key = secret) {
      const payload = JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object: session } });
      return { payload, signature: signer.webhooks.generateTestHeaderString({ payload, secret: key }) };
    },
    close() {
      for (const name of Object.keys(names)) delete process.env[name];
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The page where the buyer pays: a button that pays and leads back, a link that only leads back. */
function page(request: IncomingMessage, response: ServerResponse, session: Session | undefined) {
  if (!session) return response.writeHead(404).end();
  if (request.method === 'POST') {
    Object.assign(session, { status: 'complete', payment_status: 'paid' });
    return response.writeHead(303, { location: session.body.get('success_url') ?? '' }).end();
  }
  const { amount_total, currency } = told(session);
  const back = session.body.get('cancel_url')?.replaceAll('&', '&amp;');
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    `<title>Pay</title><h1>Pay ${amount_total} ${currency}</h1><form method="post"><button>Pay</button></form><a href="${back}">Back</a>`,
  );
}
