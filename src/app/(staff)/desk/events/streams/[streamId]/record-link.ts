/** Where the record of a kind of thing stands, and whose it is. */
export const records: Record<string, [folder: string, fn: string]> = {
  product: ['catalog', 'catalog'],
  stock: ['inventory', 'inventory'],
  customer: ['customers', 'customers'],
  credit: ['dealers', 'customers'],
  'price-agreement': ['dealers', 'customers'],
  order: ['orders', 'orders'],
  fulfilment: ['orders', 'orders'],
  invoice: ['receivables', 'receivables'],
  'purchase-order': ['procurement', 'procurement'],
  supplier: ['procurement/suppliers', 'procurement'],
  component: ['procurement/components', 'procurement'],
  'competitor-price': ['pricing', 'pricing'],
  discount: ['pricing/discounts', 'pricing'],
  account: ['receivables/accounts', 'receivables'],
  dunning: ['receivables/accounts', 'receivables'],
  forecast: ['forecasting', 'forecasting'],
  'inventory-target': ['forecasting', 'forecasting'],
  mail: ['mail', 'integrations'],
};

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** The page of the thing that a stream is about, and the function whose staff may open it. */
export function recordOf(streamType: string, streamId: string) {
  const [id] = UUID.exec(streamId) ?? [];
  const at = records[streamType];
  return at && id ? { page: `/desk/${at[0]}/${id}`, fn: at[1] } : undefined;
}
