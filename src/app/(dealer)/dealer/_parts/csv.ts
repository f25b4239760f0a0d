import Papa from 'papaparse';

/** A table as a CSV file that spreadsheets open rightly: with a byte order mark, and no cell that a spreadsheet would run. */
export function csvResponse(fields: string[], rows: (string | number | null)[][], filename: string): Response {
  const data = Papa.unparse({ fields, data: rows }, { escapeFormulae: true });
  return new Response(`\uFEFF${data}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  });
}
