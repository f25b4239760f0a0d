import { asSystem } from '@/server/kernel/database/scope';
import type { Json } from '@/server/kernel/event';
import { invoicePaper, invoicePdf } from '@/server/receivables';
import type { MailTemplate } from '../contract';

export type Attachment = { filename: string; content: Buffer; contentType: string };

/** Files that go along with a mail: an invoice has its PDF. Throws when it is not there yet, so that the mail waits for it. */
export async function attachmentsOf(
  orgId: string,
  { template, variables }: { template: MailTemplate; variables: Record<string, Json> },
): Promise<Attachment[]> {
  if (template !== 'invoice') return [];
  const invoiceId = String(variables.invoiceId);
  const paper = await asSystem(orgId, () => invoicePaper(invoiceId));
  if (!paper) throw new Error(`invoice ${invoiceId} has no paper yet`);
  const content = await invoicePdf(paper);
  return [{ filename: `${paper.invoice.number}.pdf`, content, contentType: 'application/pdf' }];
}
