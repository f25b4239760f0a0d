import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { mailQuery } from '../_parts/ask';
import { templateWords } from '../_parts/words';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('mails', async () => {
    const { integrations } = await api();
    const ask = mailQuery(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages(async (cursor?: string) => {
      const { items, next } = await integrations.mails({ ...ask, cursor, limit: 200 });
      return { rows: items, next };
    });
    return table(rows, [
      ['subject', (mail) => mail.subject],
      ['to', (mail) => mail.to],
      ['kind', (mail) => templateWords[mail.template] ?? mail.template],
      ['status', (mail) => mail.status],
      ['written', (mail) => mail.queuedAt.toISOString()],
    ]);
  });
}
