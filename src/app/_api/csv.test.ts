import { expect, it, vi } from 'vitest';
import { csvAnswer, table } from './csv';

vi.mock('next/headers', () => ({ headers: async () => new Headers() }));
vi.mock('./limited', () => ({ readTooMuch: async () => undefined }));
const asOf = vi.hoisted(() => vi.fn<() => Promise<{ name: string } | undefined>>(async () => undefined));
vi.mock('./as-of', () => ({ asOf }));

const text = async (answer: Promise<Response>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await answer).arrayBuffer());

const names = (rows: { name: string; n: number }[]) =>
  table(rows, [
    ['name', (row) => row.name],
    ['n', (row) => row.n],
  ]);

it('names its columns as people read them, even where there is no row yet', async () => {
  expect(await text(csvAnswer('names', async () => names([])))).toBe('\ufeffName,N\r\n');
});

it('writes what a spreadsheet would run as text', async () => {
  const file = await text(csvAnswer('names', async () => names([{ name: '=1+1', n: 2 }])));
  expect(file).toBe('\ufeffName,N\r\n"\'=1+1",2\r\n');
});

it('says in its name that it is of the past', async () => {
  const named = async () =>
    (await csvAnswer('names', async () => names([]))).headers.get('content-disposition')?.match(/"(.*)"/)?.[1];
  expect(await named()).toBe('names.csv');
  asOf.mockResolvedValueOnce({ name: '-as-of-2026-06-15' });
  expect(await named()).toBe('names-as-of-2026-06-15.csv');
});
