import '../../src/server/root';
import { placeOrder } from '../../src/server/checkout/commands/place-order';
import { setCartItems } from '../../src/server/checkout/commands/set-cart-items';
import { idFrom } from '../../src/server/kernel/id';
import { run } from '../../src/server/kernel/run';

// A buyer without end: `writer.ts ORG PRODUCT TOTAL NAME FROM`. Order n of a name has one id and one key for ever, so that whoever
// takes over from a writer that was struck down asks for the same order again. Prints `done NAME N ORDER` for what was confirmed.
const [orgId = '', productId = '', total = '0', name = '', from = '0'] = process.argv.slice(2);
if (process.env.FAULT_CLOCK_MS) {
  const jump = Number(process.env.FAULT_CLOCK_MS);
  const real = Date.now.bind(Date);
  const began = real();
  // Forwards by the jump, after two seconds back by twice as much.
  Date.now = () => real() + (real() - began > 2000 ? -jump : jump);
}
const actor = { kind: 'visitor' as const };
const address = { name: 'Ada Lovelace', street: 'Hauptstr. 1', postalCode: '10115', city: 'Berlin', country: 'DE' };

async function order(n: number): Promise<boolean> {
  const [cartId, orderId] = [idFrom('fault cart', name, String(n)), idFrom('fault order', name, String(n))];
  await run(setCartItems, { cartId, items: [{ productId, quantity: 1 }] }, { orgId, actor, key: `cart-${name}-${n}` });
  const outcome = await run(
    placeOrder,
    {
      ...{
        cartId,
        orderId,
        customerId: null,
        email: `${name}-${n}@example.com`,
        phone: null,
        shippingAddress: address,
      },
      ...{ billingAddress: null, shippingMethod: 'standard', paymentMethod: 'bank-transfer' },
      ...{ expectedTotalMinor: Number(total), purchaseReference: null, note: '', acceptTerms: true },
    },
    { orgId, actor, key: `order-${name}-${n}` },
  );
  if ('done' in outcome) console.log(`done ${name} ${n} ${orderId}`);
  else console.log(`refused ${name} ${n} ${outcome.rejected}`);
  return 'done' in outcome;
}

for (let n = Number(from); ; ) {
  try {
    await order(n);
    n++;
  } catch {
    console.log(`failed ${name} ${n}`);
    await new Promise((next) => setTimeout(next, 100)); // the same order again, with the same key
  }
}
