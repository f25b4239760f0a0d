import { ProductCosted, ProductCreated, ProductPriced } from '@/server/catalog/contract';
import {
  StockAdjusted,
  StockCounted,
  StockReceived,
  StockReleased,
  StockReserved,
  StockReturned,
} from '@/server/inventory/contract';
import type { AnyEvent, AnyEventDef, EventOf } from '@/server/kernel/event';
import { OrderCancelled, OrderPlaced } from '@/server/orders/contract';
import type { WhatIf } from '../contract';
import { Item } from './item';

const DAY = 86_400_000;
const dayOf = (at: string) => Math.floor(Date.parse(at) / DAY);

type Sold = { item: Item; quantity: number; netMinor: number; costMinor: number; served: number; otherNet: number };

/**
 * Two worlds lived through by the same events: the one that was, and one with other prices or another way of reordering. Before the
 * first day of the question both are one. Pure: the log's own times are its clock.
 */
export class Worlds {
  readonly items = new Map<string, Item>();
  private orders = new Map<string, Sold[]>();
  private day?: number;
  private split = false;

  constructor(
    private question: WhatIf,
    private firstDay: number,
    private currency: string,
  ) {}

  /** The event types that this listens to. */
  static readonly types = [
    ProductCreated,
    ProductPriced,
    ProductCosted,
    StockReceived,
    StockAdjusted,
    StockCounted,
    StockReserved,
    StockReleased,
    StockReturned,
    OrderPlaced,
    OrderCancelled,
  ].map((def) => def.type as string);

  private item(id: string) {
    let item = this.items.get(id);
    if (!item) this.items.set(id, (item = new Item()));
    return item;
  }

  take(event: AnyEvent) {
    this.passTo(dayOf(event.at));
    if (is(event, ProductCreated)) {
      const { sku, name } = event.data.facts;
      Object.assign(this.item(event.data.productId), { sku, name });
    } else if (is(event, ProductPriced)) this.item(event.data.productId).priceMinor = event.data.priceMinor;
    else if (is(event, ProductCosted)) this.item(event.data.productId).costMinor = event.data.costMinor;
    else if (is(event, OrderPlaced)) this.sell(event);
    else if (is(event, OrderCancelled)) this.takeBack(event.data.orderId);
    else this.move(event);
  }

  /** Lives on to the end of the last day. */
  end(lastDay: number) {
    this.passTo(lastDay + 1);
  }

  private move(event: AnyEvent) {
    if (is(event, StockReceived)) this.receive(event.data.productId, event.data.quantity);
    else if (is(event, StockAdjusted) || is(event, StockCounted)) this.both(event.data.productId, event.data.delta);
    else if (is(event, StockReturned))
      this.both(event.data.productId, event.data.to === 'stock' ? event.data.quantity : 0);
    else if (is(event, StockReserved)) this.promise(event.data.productId, -event.data.quantity);
    else if (is(event, StockReleased)) this.promise(event.data.productId, event.data.quantity);
  }

  private both(id: string, delta: number) {
    const item = this.item(id);
    item.available += delta;
    item.otherAvailable += delta;
  }

  private receive(id: string, quantity: number) {
    const item = this.item(id);
    item.available += quantity;
    if (this.split) item.real.receivedMinor += quantity * item.costMinor;
    if (this.split && this.question.reorder) return;
    item.otherAvailable += quantity;
    if (this.split) item.other.receivedMinor += quantity * item.costMinor;
  }

  /** Promises move the world that was; with other reordering the other world promises by itself, when it sells. */
  private promise(id: string, delta: number) {
    const item = this.item(id);
    item.available += delta;
    if (!this.split || !this.question.reorder) item.otherAvailable += delta;
  }

  private factor(id: string, item: Item) {
    const fixed = this.question.prices[id];
    return fixed !== undefined && item.priceMinor > 0 ? fixed / item.priceMinor : 1 + this.question.percent / 100;
  }

  /** Its list price in the other world, as it would be today (minor units). */
  priceOf(id: string) {
    const item = this.item(id);
    return Math.round(item.priceMinor * this.factor(id, item));
  }

  private sell({ data: { orderId, quote } }: EventOf<typeof OrderPlaced>) {
    const sold: Sold[] = [];
    for (const { productId, quantity, netMinor } of quote.lines) {
      const item = this.item(productId);
      if (!this.split) {
        item.asked(quantity);
        continue;
      }
      if (quote.currency !== this.currency) continue;
      const factor = this.factor(productId, item);
      const wanted = quantity * factor ** this.question.elasticity;
      item.asked(wanted);
      // With its goods coming as they came, the other world has promised these pieces just before, back orders included.
      const backOrdered = Math.max(0, -item.available);
      const room = this.question.reorder ? item.otherAvailable : item.otherAvailable + quantity + backOrdered;
      const served = Math.min(wanted, Math.max(0, room));
      const line = {
        item,
        quantity,
        netMinor,
        costMinor: quantity * item.costMinor,
        served,
        otherNet: (netMinor / quantity) * factor * served,
      };
      item.other.lostUnits += wanted - served;
      item.otherAvailable += this.question.reorder ? -served : quantity - served;
      this.book(line, 1);
      sold.push(line);
    }
    if (sold.length) this.orders.set(orderId, sold);
  }

  private book({ item, quantity, netMinor, costMinor, served, otherNet }: Sold, sign: 1 | -1) {
    item.real.units += sign * quantity;
    item.real.netMinor += sign * netMinor;
    item.real.costMinor += sign * costMinor;
    item.other.units += sign * served;
    item.other.netMinor += sign * otherNet;
    item.other.costMinor += (sign * served * costMinor) / quantity;
  }

  private takeBack(orderId: string) {
    for (const line of this.orders.get(orderId) ?? []) {
      this.book(line, -1);
      line.item.otherAvailable += this.question.reorder ? line.served : line.served - line.quantity;
    }
    this.orders.delete(orderId);
  }

  private passTo(day: number) {
    this.day ??= day;
    for (; this.day < day; this.startDay()) for (const item of this.items.values()) this.endDay(item, this.day);
    this.split = this.day >= this.firstDay;
  }

  private startDay() {
    this.day!++; // set by the first event
    this.split = this.day! >= this.firstDay;
    for (const item of this.items.values()) item.arrive(this.day!);
  }

  private endDay(item: Item, day: number) {
    item.endDay();
    if (!this.split) return;
    if (item.available <= 0) item.real.outDays++;
    if (item.otherAvailable <= 0) item.other.outDays++;
    const { reorder } = this.question;
    if (!reorder) return;
    const point = item.daily * (reorder.leadDays + reorder.safetyDays);
    const position = item.otherAvailable + item.onOrder;
    if (item.daily > 0 && position <= point)
      item.order(Math.ceil(point - position + item.daily * reorder.orderDays), day + reorder.leadDays);
  }
}

const is = <E extends AnyEventDef>(event: AnyEvent, def: E): event is EventOf<E> & AnyEvent => event.type === def.type;
