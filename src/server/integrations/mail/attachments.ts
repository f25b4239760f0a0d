import type { Json } from '@/server/kernel/event';
import type { MailTemplate } from '../contract';

export type Attachment = { filename: string; content: Buffer; contentType: string };

/** Files that go along with a mail: an invoice has its PDF. */
export async function attachmentsOf(
  _orgId: string,
  _mail: { template: MailTemplate; variables: Record<string, Json> },
): Promise<Attachment[]> {
  return [];
}
