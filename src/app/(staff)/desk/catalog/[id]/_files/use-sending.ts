'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendFile } from './send-file';

/** One file on its way: how much has gone, or why it was not taken. */
export type Sending = { key: string; name: string; share: number; problem?: string };
type Prepared = { address: string; body: Blob };

/** Sends files one after the other; one that fails does not keep the others. Those that arrived go from the list, the page shows them. */
export function useSending(prepare: (file: File) => Promise<Prepared>) {
  const router = useRouter();
  const [list, setList] = useState<Sending[]>([]);
  const change = (key: string, more: Partial<Sending>) =>
    setList((all) => all.map((it) => (it.key === key ? { ...it, ...more } : it)));
  const send = async (files: readonly File[]) => {
    const queue = files.map((file) => ({ file, key: crypto.randomUUID() }));
    setList((all) => [
      ...all.filter((it) => !it.problem),
      ...queue.map(({ file, key }) => ({ key, name: file.name, share: 0 })),
    ]);
    for (const { file, key } of queue) {
      try {
        const { address, body } = await prepare(file);
        await sendFile(address, body, (share) => change(key, { share }));
        setList((all) => all.filter((it) => it.key !== key));
        router.refresh();
      } catch (error) {
        change(key, { problem: error instanceof Error ? error.message : 'The file was not taken.' });
      }
    }
  };
  return { list, send, busy: list.some((it) => !it.problem) };
}
