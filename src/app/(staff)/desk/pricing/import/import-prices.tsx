'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { href } from '@/app/_ui/href';
import { Notice } from '@/app/_ui/notice';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';
import { useToday } from '@/app/_ui/use-now';
import { Preview } from './preview';
import { type Bad, checkLines, type Good, readLines, skusIn } from './read-prices';
import { refusedLines } from './refused-lines';

const LARGEST = 1_000_000;
const prices = (count: number) => `${count} ${count === 1 ? 'price' : 'prices'}`;

/** Read, look, then record: bad lines are named and left out. */
export function ImportPrices() {
  const client = useTRPCClient();
  const router = useRouter();
  const today = useToday();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [checked, setChecked] = useState<{ good: Good[]; bad: Bad[] }>();
  const observe = useMutation(useTRPC().pricing.observeCompetitorPrices.mutationOptions());
  const look = async (source: string) => {
    setProblem(undefined);
    setChecked(undefined);
    if (!source.trim()) return setProblem('Paste a list or choose a file first.');
    const { rows, problem: wrong } = readLines(source);
    if (wrong) return setProblem(wrong);
    try {
      const known = await client.catalog.bySkus.query({ skus: skusIn(rows) });
      setChecked(checkLines(rows, known, today));
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) return setProblem('The file is larger than 1 MB. Split it.');
    const source = await file.text();
    setText(source);
    await look(source);
  };
  const record = async (good: Good[]) => {
    setProblem(undefined);
    try {
      await observe.mutateAsync({ observations: good.map(({ line: _, sku: __, name: ___, ...line }) => line) });
    } catch (error) {
      return setProblem(refusedLines(error, good) ?? sentenceOf(error));
    }
    toast.success(`${prices(good.length)} recorded.`);
    router.push(href('/desk/pricing'));
    router.refresh();
  };
  return (
    <div className="grid max-w-4xl gap-4">
      {problem && <Notice tone="negative">{problem}</Notice>}
      <Field label="List" name="list" hint="Or drop a CSV file here.">
        <Textarea
          rows={8}
          className="figures"
          value={text}
          placeholder={'sku,competitor,price,date\nJV-CP-550,Nordwasser,134.90,2026-11-20'}
          onChange={(event) => setText(event.target.value)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void take(event.dataTransfer.files[0]);
          }}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          aria-label="CSV file"
          className="text-sm file:mr-3 file:h-9 file:rounded-md file:border file:border-line-strong/60 file:bg-surface file:px-3.5"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <Button variant={checked ? 'secondary' : 'primary'} onClick={() => void look(text)}>
          Check
        </Button>
      </div>
      {checked && (
        <>
          <Preview good={checked.good} bad={checked.bad} />
          <Button
            variant="primary"
            className="justify-self-end"
            disabled={checked.good.length === 0}
            loading={observe.isPending}
            onClick={() => void record(checked.good)}
          >
            Record {prices(checked.good.length)}
          </Button>
        </>
      )}
    </div>
  );
}
