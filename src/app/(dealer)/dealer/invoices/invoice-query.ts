export const views = { all: 'All', unpaid: 'Open', overdue: 'Overdue', paid: 'Paid' } as const;
type View = keyof typeof views;
const isView = (value: unknown): value is View => typeof value === 'string' && Object.hasOwn(views, value);

/** What the list's address asks for: its page and its file read the same. */
export function invoiceQuery(params: Record<string, string | string[] | undefined>) {
  const cursor = Math.trunc(Number(params.cursor));
  return {
    view: isView(params.view) ? params.view : ('all' as const),
    search: typeof params.q === 'string' ? params.q.slice(0, 80) : undefined,
    cursor: Number.isSafeInteger(cursor) && cursor > 0 ? cursor : undefined,
  };
}
