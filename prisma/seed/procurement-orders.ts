import type { Actor } from '@/server/kernel/actor';
import { historicTime } from '@/server/kernel/history';
import { idFrom } from '@/server/kernel/id';
import {
  closePurchaseOrder,
  componentPage,
  confirmPurchaseOrder,
  draftPurchaseOrder,
  ListComponents,
  placePurchaseOrder,
  purchaseOrderById,
  receivePurchaseOrder,
  reschedulePurchaseOrder,
} from '@/server/procurement';
import { AGENTS_SINCE } from './calendar';
import { demoComponents, demoResale } from './procurement-components';
import type { DemoSupplier } from './procurement-suppliers';
import { productId } from './products';
import { random } from './random';
import type { Timeline } from './timeline';

type Running = {
  id: string;
  supplier: DemoSupplier;
  sent: number;
  arrives: number;
  late: number;
  parts: 1 | 2;
  came: number;
};
const chances = random(20_261);
// Orders that somebody else sent, here an agent: their goods come like all others.
const adopted: { id: string; supplierId: string }[] = [];
/** Lets an order that was placed elsewhere be confirmed and delivered in the days to come. */
export const adoptOrder = (id: string, supplierId: string) => void adopted.push({ id, supplierId });

/** The buyer's days: on Mondays what is below its reorder point is ordered per supplier; deliveries come as suppliers are. */
export class Purchasing {
  private running: Running[] = [];
  private count = 0;
  constructor(
    private timeline: Timeline,
    private buyer: Actor,
    private suppliers: readonly DemoSupplier[],
  ) {}

  /** Everything of one day, `ago` days before now. */
  async day(ago: number) {
    const day = this.timeline.ago(ago).getUTCDay();
    for (const { id, supplierId } of adopted.splice(0)) {
      const supplier = this.suppliers.find((s) => s.supplierId === supplierId);
      const known = supplier && (await purchaseOrderById(id));
      if (known) this.expect(id, supplier, ago, known.lines.length);
    }
    await this.deliveries(ago);
    // The last week is left to whoever looks at the demo: some things are to be ordered, two drafts lie there.
    // Since the agent is there, people order by themselves only where a container is at stake.
    const byHand = this.suppliers.filter((s) => ago > AGENTS_SINCE || s.key === 'hailong');
    if (day === 1 && ago > 6) for (const supplier of byHand) await this.order(supplier, ago);
    if (ago === 1) await this.drafts();
  }

  private lineId = (order: string, item: string) => idFrom('demo purchase line', order, item);

  private async wanted(supplier: DemoSupplier, ago: number) {
    const list = ListComponents.parse({ view: 'reorder', supplierId: supplier.supplierId, limit: 100 });
    const { rows } = await componentPage(list);
    const components = rows.map((c) => {
      const lot = demoComponents.find((p) => p.sku === c.sku)!.lot;
      const missing = Math.max(c.reorderQuantity, c.reorderPoint - c.position + c.reorderQuantity / 2);
      return { kind: 'component' as const, itemId: c.componentId, quantity: Math.ceil(missing / lot) * lot };
    });
    const goods =
      supplier.key === 'brescia' && ago % 4 === 0
        ? demoResale
            .slice(ago % 3, (ago % 3) + 2)
            .map(([sku, , lot]) => ({ kind: 'product' as const, itemId: productId(sku), quantity: lot }))
        : [];
    return [...components, ...goods];
  }

  private async order(supplier: DemoSupplier, ago: number) {
    const things = await this.wanted(supplier, ago);
    if (things.length === 0) return;
    const id = idFrom('demo purchase order', String(++this.count));
    const lines = things.map((thing) => ({ lineId: this.lineId(id, thing.itemId), ...thing }));
    await this.timeline.run(
      placePurchaseOrder,
      { purchaseOrderId: id, supplierId: supplier.supplierId, lines, note: '', byMail: true, belowMinimum: true },
      this.buyer,
    );
    this.expect(id, supplier, ago, lines.length);
  }

  /** When it will come, as this supplier is. */
  private expect(id: string, supplier: DemoSupplier, ago: number, lines: number) {
    const { leadTimeDays, leadTimeSdDays } = supplier.facts;
    const [least, most, share] = supplier.lateness;
    const late = chances.chance(share)
      ? chances.between(least, most)
      : -chances.between(0, Math.round(leadTimeSdDays / 2));
    const parts = lines > 1 && chances.chance(0.3) ? 2 : 1;
    const planned = ago - Math.ceil(leadTimeDays) - late;
    // What should have come these days is late now and then: somebody has to ask.
    const waits = planned >= 0 && planned < 6 && chances.chance(0.6) ? planned + 3 : 0;
    this.running.push({ id, supplier, sent: ago, arrives: planned - waits, late, parts, came: 0 });
  }

  private async deliveries(ago: number) {
    const today = (historicTime() ?? new Date()).toISOString().slice(0, 10);
    for (const order of this.running) {
      const { id, supplier, sent, arrives, late } = order;
      const known = await purchaseOrderById(id);
      if (!known) continue;
      if (ago === sent - 1 && known.status === 'sent' && ago > 1) {
        const supplierReference = `AB ${20_000 + ((this.count * 37) % 7_000)}`;
        await this.timeline.run(
          confirmPurchaseOrder,
          { purchaseOrderId: id, expectedOn: known.expectedOn, supplierReference },
          this.buyer,
        );
      }
      if (late > 4 && arrives >= 0 && ago === arrives + late + 2 && ago < sent - 1)
        await this.timeline.run(
          reschedulePurchaseOrder,
          {
            purchaseOrderId: id,
            expectedOn: this.timeline.ago(Math.max(arrives, -20)).toISOString().slice(0, 10),
            reason: supplier.key === 'hailong' ? 'Container missed its ship' : 'They told us it will be late',
          },
          this.buyer,
        );
      const second = order.parts === 2 && order.came === 1;
      const due = second ? arrives - 5 : arrives;
      if (ago <= due && order.came < order.parts) {
        const first = order.parts === 2 && !second;
        const open = known.lines.filter((l) => l.quantity > l.accepted);
        const coming = first ? open.slice(0, Math.ceil(open.length / 2)) : open;
        const lines = coming.map((line) => {
          const missing = line.quantity - line.accepted;
          const rejected =
            first || !chances.chance(Math.min(0.6, supplier.rejects * 18))
              ? 0
              : Math.ceil(missing * supplier.rejects * 3);
          // What was rejected is made good in the same week: the rest of the line is accepted with it.
          return { lineId: line.lineId, accepted: missing, rejected, reason: rejected ? 'Out of tolerance' : '' };
        });
        const receiptId = idFrom('demo receipt', id, String(++order.came));
        const deliveryNote = `LS ${chances.between(10_000, 99_999)}`;
        await this.timeline.run(
          receivePurchaseOrder,
          { purchaseOrderId: id, receiptId, receivedOn: today, deliveryNote, lines },
          this.buyer,
        );
      }
      if (known.status === 'received' && ago <= arrives - 11)
        await this.timeline.run(
          closePurchaseOrder,
          { purchaseOrderId: id, reason: 'Invoice checked against the deliveries' },
          this.buyer,
        );
    }
    this.running = this.running.filter((o) => ago > o.arrives - 13);
  }

  /** Two orders somebody has begun: one a person could send as it is. */
  private async drafts() {
    for (const key of ['vogt', 'cartec']) {
      const supplier = this.suppliers.find((s) => s.key === key)!;
      const things = await this.wanted(supplier, 1);
      const some = things.slice(0, Math.max(1, Math.ceil(things.length / 3)));
      if (things.length === 0) continue;
      const id = idFrom('demo purchase draft', key);
      await this.timeline.run(
        draftPurchaseOrder,
        {
          purchaseOrderId: id,
          supplierId: supplier.supplierId,
          lines: some.map((thing) => ({ lineId: this.lineId(id, thing.itemId), ...thing })),
          note: key === 'vogt' ? 'Please deliver to gate 2' : '',
        },
        this.buyer,
      );
    }
  }
}
