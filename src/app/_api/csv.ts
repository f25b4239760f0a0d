import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import Papa from 'papaparse';
import { readTooMuch } from './limited';

type CsvRow = Record<string, string | number | null>;

/**
 * Rows as a CSV file. Cells that a spreadsheet would run as a formula are written as text; a mark says it is UTF-8. `columns` are
 * named even where there is no row.
 */
export async function csvAnswer(
  name: string,
  read: () => Promise<CsvRow[]>,
  columns?: readonly string[],
): Promise<Response> {
  const refused = await readTooMuch(await headers(), 'made');
  if (refused) return refused;
  try {
    const rows = await read();
    const text = Papa.unparse<CsvRow | readonly string[]>(rows.length === 0 && columns ? [columns] : rows, {
      escapeFormulae: true,
      newline: '\r\n',
    });
    return new Response(`\ufeff${text}\r\n`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
    return new Response(error.message, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
}

/** The whole of a list that is read page by page, up to a limit that keeps a file usable. */
export async function allPages<Row, Next extends string | number>(
  read: (cursor: Next | undefined) => Promise<{ rows: Row[]; next: Next | null }>,
  limit = 20_000,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: Next | undefined;
  do {
    const page = await read(cursor);
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length < limit);
  return rows;
}
