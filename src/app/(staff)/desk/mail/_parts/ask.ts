import type { Inputs } from '@/app/_api/client';
import { MailTemplate } from '@/server/integrations/contract';

export const statuses = { kept: 'Kept', queued: 'Waiting', sent: 'Sent', failed: 'Failed' } as const;
const isStatus = (value: unknown): value is keyof typeof statuses =>
  typeof value === 'string' && Object.hasOwn(statuses, value);

/** What the list's address asks for: its page and its file read the same. */
export function mailQuery(params: Record<string, string | string[] | undefined>) {
  const template = MailTemplate.safeParse(params.template);
  return {
    q: typeof params.q === 'string' ? params.q.slice(0, 120) : undefined,
    status: isStatus(params.status) ? params.status : undefined,
    template: template.success ? template.data : undefined,
    cursor: typeof params.cursor === 'string' ? params.cursor.slice(0, 80) : undefined,
  } satisfies Inputs['integrations']['mails'];
}
