import {
  Ban,
  Check,
  CreditCard,
  MapPinCheck,
  Package,
  PackageOpen,
  ShoppingBag,
  StickyNote,
  Truck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '@/app/_ui/timeline';
import type { Tone } from '@/app/_ui/tone';
import { who } from '../../_who';
import type { PaymentStatus } from '../order-words';
import { paymentWords } from '../order-words';
import type { Order } from './order-record';

const looks: Record<string, [title: string, icon: ReactNode, tone: Tone]> = {
  'order.placed': ['Placed', <ShoppingBag key="i" />, 'brand'],
  'order.confirmed': ['Confirmed', <Check key="i" />, 'brand'],
  'order.picking-started': ['Picking started', <PackageOpen key="i" />, 'neutral'],
  'order.packed': ['Packed', <Package key="i" />, 'neutral'],
  'order.shipped': ['Shipped', <Truck key="i" />, 'brand'],
  'order.delivered': ['Delivered', <MapPinCheck key="i" />, 'positive'],
  'order.cancelled': ['Cancelled', <Ban key="i" />, 'negative'],
  'order.payment-changed': ['Payment', <CreditCard key="i" />, 'positive'],
  'order.noted': ['Note', <StickyNote key="i" />, 'caution'],
};
const reasons: Record<string, string> = {
  paid: 'Paid',
  'on-account': 'On account',
  'pay-later': 'To be paid later',
};

const detail = (type: string, text: string) =>
  type === 'order.confirmed'
    ? reasons[text]
    : type === 'order.payment-changed'
      ? paymentWords[text as PaymentStatus]?.[1] // the projection writes the contract's word
      : text;

/** The order's history, newest first. */
export const entries = (order: Order, names: Readonly<Record<string, string>>): TimelineEntry[] =>
  order.timeline.toReversed().map(({ id, type, at, by, text }) => {
    const [title, icon, tone] = looks[type] ?? [type, undefined, 'neutral' as const];
    return { id, at, title, icon, tone, actor: who(by, names, 'The buyer'), detail: detail(type, text) || undefined };
  });
