'use client';
import { ClipboardPaste, FileUp, TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';
import type { OrderProduct } from './order-desk';
import { type GoodLine, parseLines } from './parse-lines';

const LARGEST_FILE = 500_000;

type Props = {
  products: OrderProduct[];
  /** Answers the lines that could not be added. */
  onAdd: (lines: GoodLine[]) => Promise<GoodLine[]>;
};

/** The quickest way to order: lines from a spreadsheet, a mail or a CSV file, checked while they are typed. */
export function PasteBox({ products, onAdd }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  // While somebody writes, the line under the pen is not judged: each letter would be a mistake, and read aloud as one.
  const [writing, setWriting] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const { good, bad } = useMemo(() => parseLines(text, products), [text, products]);
  const unfinished = writing ? text.split(/\r\n|\r|\n/).length : undefined;
  const wrong = bad.filter((b) => b.line !== unfinished);
  const sample = products.filter((p) => p.available >= p.minQuantity);
  const prices = useMemo(() => new Map(products.map((p) => [p.productId, p])), [products]);
  const sum = good.reduce(
    (total, { product, quantity }) => total + (prices.get(product.productId)?.netMinor ?? 0) * quantity,
    0,
  );

  const add = async () => {
    setBusy(true);
    try {
      const left = await onAdd(good);
      // What could not be read or added stays, to be put right.
      setText([...bad.map((b) => b.text), ...left.map((l) => `${l.product.sku} ${l.quantity}`)].join('\n'));
      area.current?.focus(); // the button that was pressed has nothing left to add
    } finally {
      setBusy(false);
    }
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > LARGEST_FILE) toast.error('This file is too large for an order list: at most 500 kB.');
    else setText(await chosen.text());
    if (file.current) file.current.value = '';
  };
  return (
    <Panel
      title="Paste a list"
      description="One line per product: SKU and quantity."
      actions={
        <>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-label="CSV file with SKU and quantity"
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => void read(event.target.files?.[0])}
          />
          <Button size="sm" onClick={() => file.current?.click()}>
            <FileUp aria-hidden="true" /> CSV file
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <Textarea
          ref={area}
          aria-label="Order lines"
          aria-describedby="paste-result"
          rows={4}
          spellCheck={false}
          placeholder={`${sample[0]?.sku ?? 'JV-BW-550'} 4\n${sample[1]?.sku ?? 'JV-DR-250'} 12`}
          className="figures max-h-72 text-dense"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={() => setWriting(false)}
          onBlur={() => setWriting(false)}
          onKeyDown={(event) => {
            if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) setWriting(true);
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && good.length) void add();
          }}
        />
        <div id="paste-result" aria-live="polite" className="grid gap-2">
          {wrong.length > 0 && (
            <ul className="grid gap-1 rounded-md bg-caution-soft p-3 text-dense">
              {wrong.slice(0, 20).map((b) => (
                <li key={`${b.line} ${b.problem}`} className="flex items-start gap-2">
                  <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-caution" />
                  <span>
                    Line {b.line}: {b.problem} <span className="figures text-muted">{b.text}</span>
                  </span>
                </li>
              ))}
              {wrong.length > 20 && <li className="text-muted">and {wrong.length - 20} more lines</li>}
            </ul>
          )}
        </div>
        {text.trim() !== '' && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-dense text-muted">
              {good.length} {good.length === 1 ? 'line' : 'lines'} ready
              {good.length > 0 && (
                <>
                  {', '}
                  <Money minor={sum} currency={products[0]?.currency ?? 'EUR'} /> net
                </>
              )}
              {wrong.length > 0 && `, ${wrong.length} to put right`}
            </p>
            <Button variant="primary" disabled={good.length === 0} loading={busy} onClick={add}>
              <ClipboardPaste aria-hidden="true" /> Add {good.length || ''} {good.length === 1 ? 'line' : 'lines'}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
