import type { Tone } from '@/app/_ui/tone';

/** What somebody did, for reading, and how it is marked. */
export const deedWords: Record<string, { label: string; tone: Tone }> = {
  read: { label: 'Looked at', tone: 'neutral' },
  changed: { label: 'Changed', tone: 'brand' },
  refused: { label: 'Refused', tone: 'negative' },
};

const acronyms: Record<string, string> = { 'api-key': 'API key' };

/** A kind of record, for reading: `purchase-order` is a purchase order. */
export const recordWord = (record: string) =>
  acronyms[record] ?? record.replace(/-/g, ' ').replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);

const pages: Record<string, (id: string) => string> = {
  customer: (id) => `/desk/customers/${id}`,
  person: (id) => `/desk/customers/${id}`,
  order: (id) => `/desk/orders/${id}`,
  invoice: (id) => `/desk/receivables/${id}`,
  event: (id) => `/desk/events/${id}`,
};
const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Where a record is to be seen, if it has a page of its own. */
export const pageOf = (record: string, id: string): string | undefined =>
  ID.test(id) ? pages[record]?.(id) : undefined;
