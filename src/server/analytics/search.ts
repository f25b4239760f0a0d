import { DeskFilter, deskProducts, searchProducts } from '@/server/catalog';
import { ListCustomers, listCustomers } from '@/server/customers';
import type { Actor } from '@/server/kernel/actor';
import { OrderList, orderPage } from '@/server/orders';
import {
  componentPage,
  ListComponents,
  ListPurchaseOrders,
  ListSuppliers,
  purchaseOrderPage,
  supplierPage,
} from '@/server/procurement';
import { invoicePage, ListInvoices } from '@/server/receivables';
import { may } from './readers';

/** A search answers while somebody types, so a few of each are enough. */
const MOST = 6;
/** Two letters or digits at least: less would find everything. */
const ENOUGH = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;
const none = async () => [];

/** Records by number, name, e-mail, code or SKU: of the functions that the person has, under row-level security. */
export async function search(text: string, actor: Actor) {
  if (!ENOUGH.test(text))
    return { orders: [], customers: [], products: [], invoices: [], purchaseOrders: [], suppliers: [], components: [] };
  const mine = may(actor);
  const sells = mine('catalog') || mine('pricing');
  const buys = mine('procurement');
  const [orders, customers, products, invoices, purchaseOrders, suppliers, components] = await Promise.all([
    mine('orders') ? ordersFor(text) : none(),
    mine('customers') ? customersFor(text) : none(),
    sells || mine('inventory') ? productsFor(text, sells ? 'catalog' : 'inventory') : none(),
    mine('receivables') ? invoicesFor(text) : none(),
    buys ? purchaseOrdersFor(text) : none(),
    buys ? suppliersFor(text) : none(),
    buys ? componentsFor(text) : none(),
  ]);
  return { orders, customers, products, invoices, purchaseOrders, suppliers, components };
}
export type Found = Awaited<ReturnType<typeof search>>;

const ordersFor = async (text: string) =>
  (await orderPage(OrderList.parse({ search: text, limit: MOST }))).rows.map(
    ({ id, number, contactName, status, totalMinor, currency }) => ({
      id,
      number,
      contactName,
      status,
      totalMinor,
      currency,
    }),
  );

const customersFor = async (text: string) =>
  (await listCustomers(ListCustomers.parse({ q: text, limit: MOST }))).items.map(
    ({ id, code, kind, name, company, email }) => ({ id, code, kind, name, company, email }),
  );

/** Those that contain every word, on sale or not; else those that nearly do. `page`: where this person meets them. */
async function productsFor(text: string, page: 'catalog' | 'inventory') {
  const { rows } = await deskProducts(DeskFilter.parse({ search: text, limit: MOST }));
  const found = rows.length > 0 ? rows : await searchProducts(text, MOST);
  return found.map(({ id, sku, name, priceMinor, currency }) => ({ id, sku, name, priceMinor, currency, page }));
}

const invoicesFor = async (text: string) =>
  (await invoicePage(ListInvoices.parse({ search: text, limit: MOST }))).rows.map(
    ({ invoiceId, number, customerName, openMinor, totalMinor, currency, overdue }) => ({
      id: invoiceId,
      number,
      customerName,
      openMinor,
      totalMinor,
      currency,
      overdue,
    }),
  );

const purchaseOrdersFor = async (text: string) =>
  (await purchaseOrderPage(ListPurchaseOrders.parse({ search: text, limit: MOST }))).rows.map(
    ({ purchaseOrderId: id, number, supplierName, status, late, totalMinor, currency }) => ({
      id,
      number,
      supplierName,
      status,
      late,
      totalMinor,
      currency,
    }),
  );

const suppliersFor = async (text: string) =>
  (await supplierPage(ListSuppliers.parse({ search: text, limit: MOST }))).rows.map(
    ({ supplierId: id, name, city, country, approved }) => ({ id, name, city, country, approved }),
  );

const componentsFor = async (text: string) =>
  (await componentPage(ListComponents.parse({ search: text, limit: MOST }))).rows.map(
    ({ componentId: id, sku, name, onHand, unit, toReorder }) => ({ id, sku, name, onHand, unit, toReorder }),
  );
