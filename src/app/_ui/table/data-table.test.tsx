// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DataTable } from './data-table';
import { BulkBar, Selection } from './selection';

afterEach(cleanup);

const rows = [
  { id: 'a', total: 1 },
  { id: 'b', total: 2 },
];
const table = (shown = rows) => (
  <Selection>
    <DataTable
      caption="Orders"
      rows={shown}
      rowKey={(row) => row.id}
      rowHref={(row) => `/orders/${row.id}`}
      selectable
      columns={[
        { key: 'id', header: 'Order', cell: (row) => row.id },
        { key: 'total', header: 'Total', align: 'right', cell: (row) => row.total },
      ]}
      empty={<p>Orders appear here.</p>}
    />
    <BulkBar>{(ids) => <span data-testid="ids">{ids.join()}</span>}</BulkBar>
  </Selection>
);

describe('DataTable', () => {
  it('links the first column to the row', () => {
    const { getByRole } = render(table());
    expect(getByRole('link', { name: 'b' }).getAttribute('href')).toBe('/orders/b');
  });

  it('selects one, all and none, and the bar follows', () => {
    const { getAllByLabelText, getByLabelText, getByTestId, queryByTestId } = render(table());
    const all = getByLabelText('Select all rows');
    fireEvent.click(getAllByLabelText('Select row')[1] ?? all);
    expect(getByTestId('ids').textContent).toBe('b');
    expect(all.getAttribute('aria-checked')).toBe('mixed');
    fireEvent.click(all);
    expect(getByTestId('ids').textContent).toBe('a,b');
    fireEvent.click(all);
    expect(queryByTestId('ids')).toBeNull();
  });

  it('says what will appear when there is nothing', () => {
    const { getByText, queryByRole } = render(table([]));
    expect(getByText('Orders appear here.')).toBeTruthy();
    expect(queryByRole('table')).toBeNull();
  });
});
