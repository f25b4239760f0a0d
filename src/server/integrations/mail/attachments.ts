import { asSystem } from '@/server/kernel/database/scope';
import type { Json } from '@/server/kernel/event';
import { purchaseOrderPaper, purchaseOrderPdf } from '@/server/procurement';
import { invoicePaper, invoicePdf } from '@/server/receivables';
import type { MailTemplate } from '../contract';

export type Attachment = { filename: string; content: Buffer; contentType: string };

/** So many PDFs at most go along with one letter. */
const MOST = 10;

/** Files that go along with a mail: an invoice or a reminder has the PDFs. Throws when one is not there yet, so that the mail waits for it. */
export async function attachmentsOf(
  orgId: string,
  { template, variables }: { template: MailTemplate; variables: Record<string, Json> },
): Promise<Attachment[]> {
  if (template === 'purchase-order') return [await purchaseOrder(orgId, String(variables.purchaseOrderId))];
  const files: Attachment[] = [];
  for (const invoiceId of invoicesIn(template, variables).slice(0, MOST)) files.push(await pdf(orgId, invoiceId));
  return files;
}

function invoicesIn(template: MailTemplate, variables: Record<string, Json>): string[] {
  if (template === 'invoice') return [String(variables.invoiceId)];
  if (template !== 'reminder' || !Array.isArray(variables.lines)) return [];
  return variables.lines.flatMap((line) =>
    line !== null && typeof line === 'object' && !Array.isArray(line) ? [String(line.invoiceId)] : [],
  );
}

async function purchaseOrder(orgId: string, purchaseOrderId: string): Promise<Attachment> {
  const paper = await asSystem(orgId, () => purchaseOrderPaper(orgId, purchaseOrderId));
  if (!paper) throw new Error(`purchase order ${purchaseOrderId} has no paper yet`);
  const content = await purchaseOrderPdf(paper);
  return { filename: `${paper.order.number}.pdf`, content, contentType: 'application/pdf' };
}

async function pdf(orgId: string, invoiceId: string): Promise<Attachment> {
  const paper = await asSystem(orgId, () => invoicePaper(invoiceId));
  if (!paper) throw new Error(`invoice ${invoiceId} has no paper yet`);
  const content = await invoicePdf(paper);
  return { filename: `${paper.invoice.number}.pdf`, content, contentType: 'application/pdf' };
}
