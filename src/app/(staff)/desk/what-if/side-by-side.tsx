import { Money } from '@/app/_ui/money';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import type { WhatIfAnswer } from './answer';
import { DeltaFigure } from './delta-figure';

type Key = keyof WhatIfAnswer['real'];
type Line = { key: Key; label: string; why: string; money: boolean; good: 'up' | 'down' };

const lines: Line[] = [
  { key: 'netMinor', label: 'Sales', why: 'net, cancelled orders left out', money: true, good: 'up' },
  { key: 'marginMinor', label: 'Margin', why: 'sales less what the pieces cost that day', money: true, good: 'up' },
  { key: 'units', label: 'Pieces sold', why: '', money: false, good: 'up' },
  { key: 'lostUnits', label: 'Pieces asked for and not there', why: '', money: false, good: 'down' },
  {
    key: 'outDays',
    label: 'Days without stock',
    why: 'over all products that were asked for',
    money: false,
    good: 'down',
  },
  {
    key: 'cashMinor',
    label: 'Sales less goods received',
    why: 'net; when customers and suppliers were paid is not in it',
    money: true,
    good: 'up',
  },
  { key: 'stockMinor', label: 'Stock left, at cost', why: '', money: true, good: 'down' },
];

const columns = ({ real, other, currency }: WhatIfAnswer): Column<Line>[] => {
  const show = (line: Line, value: number) =>
    line.money ? <Money minor={value} currency={currency} /> : value.toLocaleString('en-US');
  const delta = (l: Line) => (
    <DeltaFigure by={other[l.key] - real[l.key]} currency={l.money ? currency : undefined} good={l.good} />
  );
  return [
    {
      key: 'label',
      header: 'Figure',
      className: 'whitespace-normal',
      cell: (l) => (
        <span className="grid">
          {l.label}
          {l.why && <span className="text-muted text-xs">{l.why}</span>}
        </span>
      ),
    },
    { key: 'real', header: 'As it was', align: 'right', figures: true, cell: (l) => show(l, real[l.key]) },
    {
      key: 'other',
      header: 'What if',
      align: 'right',
      figures: true,
      cell: (l) => (
        <>
          {show(l, other[l.key])}
          <span className="block text-xs sm:hidden">{delta(l)}</span>
        </>
      ),
    },
    { key: 'delta', header: 'Difference', align: 'right', figures: true, from: 'medium', cell: delta },
  ];
};

/** The figures of both worlds, and the difference. */
export const SideBySide = ({ answer }: { answer: WhatIfAnswer }) => (
  <DataTable bare caption="Both worlds" columns={columns(answer)} rows={lines} rowKey={(l) => l.key} />
);
