import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import Papa from 'papaparse';
import { asOf } from './as-of';
import { readTooMuch } from './limited';

type Cell = string | number | null;

/** What a file holds: the names of its columns, which it has also where there is no row, and the lines below them. */
type Table = { columns: string[]; lines: Cell[][] };

/** A column's name as a person reads it: `list_price` and `list price` are "List price". */
const heading = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

/** The rows of a list under the names of their columns, each cell by its column's own rule. */
export const table = <Row>(
  rows: readonly Row[],
  columns: readonly (readonly [string, (row: Row) => Cell])[],
): Table => ({
  columns: columns.map(([name]) => heading(name)),
  lines: rows.map((row) => columns.map(([, cell]) => cell(row))),
});

/** A table as a CSV file. Cells that a spreadsheet would run as a formula are written as text; a mark says it is UTF-8. One of the past says so in its name. */
export async function csvAnswer(name: string, read: () => Promise<Table>): Promise<Response> {
  const refused = await readTooMuch(await headers(), 'made');
  if (refused) return refused;
  try {
    const [{ columns, lines }, marked] = await Promise.all([read(), asOf()]);
    const text = Papa.unparse([columns, ...lines], { escapeFormulae: true, newline: '\r\n' });
    return new Response(`\ufeff${text}\r\n`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}${marked?.name ?? ''}.csv"`,
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
