'use client';
import { useMutation } from '@tanstack/react-query';
import { FileText, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { NativeSelect } from '@/app/_ui/native-select';
import { Notice } from '@/app/_ui/notice';
import { TakenOut } from '@/app/_ui/taken-out';
import { fileAddress, fileWords } from '@/app/(shop)/_shop/photo';
import { LARGEST_FILE, MOST_FILES, type ProductFile } from '@/server/catalog/contract';
import { Chooser } from './chooser';
import { useSending } from './use-sending';

const kinds = { manual: 'Manual', 'data-sheet': 'Data sheet', drawing: 'Drawing', certificate: 'Certificate' } as const;

/** Documents that were uploaded: called as their file was, of the kind that was chosen. Those on the web stand in the product's facts. */
export function Files({ productId, files }: { productId: string; files: readonly ProductFile[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const may = useMay('catalog.addProductFile');
  const [kind, setKind] = useState('manual');
  const [gone, setGone] = useState<ProductFile>();
  const done = { onSuccess: () => router.refresh() };
  const remove = useMutation(trpc.catalog.removeProductFile.mutationOptions(done));
  const back = useMutation(trpc.catalog.addProductFile.mutationOptions(done));
  const { list, send } = useSending(async (file) => {
    if (file.size > LARGEST_FILE)
      throw new Error(`A file may have at most ${LARGEST_FILE / 1000} kB. Name its web address in the facts instead.`);
    const title = file.name.replace(/\.pdf$/i, '').slice(0, 120);
    const said = new URLSearchParams({ fileId: crypto.randomUUID(), title, kind });
    return { address: `/api/desk/products/${productId}/files?${said}`, body: file };
  });
  const takeOut = async (file: ProductFile) => {
    await remove.mutateAsync({ productId, fileId: file.fileId });
    setGone(file);
  };
  const putBack = async () => {
    if (!gone) return;
    const { fileId, sha256, title, kind: was } = gone;
    await back.mutateAsync({ productId, fileId, sha256, title, kind: was });
    setGone(undefined);
  };
  const error = remove.error ?? back.error;
  return (
    <Panel title="Uploaded documents" description="PDFs that buyers can save. Web addresses are among the facts.">
      <div className="grid gap-3">
        {error && <Notice tone="negative">{sentenceOf(error)}</Notice>}
        <ul className="divide-y divide-line empty:hidden">
          {files.map((file) => (
            <li key={file.fileId} className="flex items-center justify-between gap-3 py-1.5 text-sm">
              <a
                href={fileAddress(file)}
                className="inline-flex min-h-6 min-w-0 items-center gap-2 text-brand hover:underline"
              >
                <FileText aria-hidden="true" className="size-4 shrink-0" />
                <span className="min-w-0 break-words">
                  {file.title} <span className="text-muted">({fileWords(file)})</span>
                </span>
              </a>
              {may && (
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Take out ${file.title}`}
                  aria-disabled={remove.isPending}
                  onClick={() => !remove.isPending && void takeOut(file).catch(() => {})}
                >
                  <Trash2 aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ul>
        {gone && <TakenOut what={gone.title} busy={back.isPending} onPutBack={() => void putBack().catch(() => {})} />}
        {may && files.length < MOST_FILES && (
          <>
            <Field label="Kind of the next document" className="max-w-56">
              <NativeSelect value={kind} onChange={(event) => setKind(event.target.value)}>
                {Object.entries(kinds).map(([key, words]) => (
                  <option key={key} value={key}>
                    {words}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Chooser
              label="Add documents"
              hint={`PDF, at most ${LARGEST_FILE / 1000} kB each. They are called as their files are.`}
              accept="application/pdf"
              list={list}
              onFiles={(chosen) => void send(chosen)}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
