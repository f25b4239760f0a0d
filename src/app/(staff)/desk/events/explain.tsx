'use client';
import { useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { Popover } from '@/app/_ui/popover';
import { Spinner } from '@/app/_ui/spinner';
import type { Figure } from '@/server/event-log/contract';

type Explained = Outputs['eventLog']['explain'];
const names = {
  price: 'list price',
  cost: 'cost',
  stock: 'stock on hand',
  reserved: 'promised pieces',
  balance: 'amount owed',
  tax: 'tax',
  'unit-price': 'price of one piece',
  shipping: 'shipping',
  'order-tax': 'VAT',
  'order-total': 'total',
  'dealer-price': 'dealer’s price',
};
type Of = { figure: Figure; id: string; productId?: string };

/** Why a figure is what it is: a small button beside it, which opens the events and rules that made it. */
export function Explain(of: Of) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="max-h-[70dvh] w-84 overflow-y-auto"
      trigger={
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Why the ${names[of.figure]} is what it is`}
          className="-my-1.5 text-muted"
        >
          <Info />
        </Button>
      }
    >
      {open && <Answer {...of} />}
    </Popover>
  );
}

/** A figure's name with the way to its making. */
export const WithWhy = ({ children, ...of }: Of & { children: ReactNode }) => (
  <span className="flex items-center justify-between gap-2">
    {children} <Explain {...of} />
  </span>
);

function Answer(of: Of) {
  const { data, error } = useQuery(useTRPC().eventLog.explain.queryOptions(of));
  if (error) return <p className="text-negative">{sentenceOf(error)}</p>;
  if (!data) return <Spinner />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 text-dense">
      <p className="font-medium">{data.title}</p>
      <Steps {...data} />
      <div className="grid gap-1 border-line border-t pt-2 text-muted text-xs">
        {data.rules.map((rule) => (
          <p key={rule}>{rule}</p>
        ))}
      </div>
    </div>
  );
}

function Steps({ steps, earlier, result, currency, mayFollow }: Explained) {
  const figure = (amount: number, sign = true) =>
    currency ? (
      <Money minor={amount} currency={currency} signed={sign} />
    ) : (
      <span className="figures">{sign && amount > 0 ? `+${amount}` : amount}</span>
    );
  const line = 'flex items-baseline justify-between gap-3';
  return (
    <>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-1">
        {earlier.steps > 0 && (
          <li className={`${line} text-muted`}>
            {earlier.steps.toLocaleString('en-US')} earlier {figure(earlier.amount)}
          </li>
        )}
        {steps.map((step) => (
          <li key={`${step.eventId}${step.label}`} className={line}>
            <span className="min-w-0">
              {mayFollow ? (
                <Link href={href(`/desk/events/${step.eventId}`)} className="underline underline-offset-2">
                  {step.label}
                </Link>
              ) : (
                step.label
              )}{' '}
              <DateTime at={step.at} className="text-muted text-xs" />
              {step.reason && <span className="block truncate text-muted text-xs">{step.reason}</span>}
            </span>
            {figure(step.amount)}
          </li>
        ))}
        {steps.length === 0 && <li className="text-muted">Nothing has happened to it yet.</li>}
      </ol>
      <p className={`${line} border-line border-t pt-1 font-medium`}>Now {figure(result, false)}</p>
    </>
  );
}
