import type { ReactNode } from 'react';
import { href } from '../href';
import { Link } from '../link';
import { RowCheckbox, SelectAll } from './selection';
import { Table, Tbody, Td, Th, Thead, Tr } from './table';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  /** Tabular figures: money, quantities, SKUs, times. */
  figures?: boolean;
  /** Where it is shown: "medium" on more than a phone (640 px); "wide" and "full" where the table itself has 768 and 1152 px, so that its last column stays in sight. */
  from?: 'medium' | 'wide' | 'full';
  className?: string;
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The row's own page; the first column becomes the link and the whole row follows it. */
  rowHref?: (row: Row) => string;
  /** What stands below the first column on a phone, where it has no column of its own. */
  below?: (row: Row) => ReactNode;
  /** Adds checkboxes; stand inside a `Selection`. */
  selectable?: boolean;
  empty?: ReactNode;
  /** Without its own frame: inside a flush panel. */
  bare?: boolean;
};

const from = { medium: 'max-sm:hidden', wide: '@max-3xl:hidden', full: '@max-6xl:hidden' };

/** Dense rows of 36 px with a head that stays. Works on the server; `ListKeys` around it adds j/k, Enter and x. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, rowHref, below, selectable, empty, bare } = props;
  if (rows.length === 0 && empty)
    return bare ? empty : <div className="rounded-lg border border-line bg-surface">{empty}</div>;
  return (
    <Table bare={bare}>
      <caption className="sr-only">{caption}</caption>
      <Thead>
        <tr>
          {selectable && (
            <Th className="w-9 pr-0">
              <SelectAll ids={rows.map(rowKey)} />
            </Th>
          )}
          {columns.map((column) => (
            <Th key={column.key} align={column.align} className={column.from && from[column.from]}>
              {column.header}
            </Th>
          ))}
        </tr>
      </Thead>
      <Tbody>
        {rows.map((row) => {
          const id = rowKey(row);
          return (
            <Tr key={id} data-row={id} tabIndex={-1}>
              {selectable && (
                <Td className="w-9 pr-0">
                  <RowCheckbox id={id} />
                </Td>
              )}
              {columns.map((column, index) => (
                <Td
                  key={column.key}
                  align={column.align}
                  figures={column.figures}
                  className={[column.from && from[column.from], column.className].filter(Boolean).join(' ')}
                >
                  {index === 0 && rowHref ? (
                    <Link
                      data-row-link
                      href={href(rowHref(row))}
                      className="named font-medium text-ink after:absolute after:inset-0 group-hover/row:text-brand"
                    >
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                  {index === 0 && below && (
                    <span className="block max-w-40 truncate font-sans text-muted text-xs sm:hidden">{below(row)}</span>
                  )}
                </Td>
              ))}
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
