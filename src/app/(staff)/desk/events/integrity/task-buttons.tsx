'use client';
import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Dialog } from '@/app/_ui/dialog';
import { FormErrors } from '@/app/_ui/form-errors';
import { toast } from '@/app/_ui/toaster';

type Projection = { name: string; table: string; mode: string };

/** Asks for a check now; it runs in the worker and shows here. */
export function CheckButton() {
  const router = useRouter();
  const check = useMutation(useTRPC().eventLog.checkIntegrity.mutationOptions());
  const ask = async () => {
    try {
      await check.mutateAsync({ taskId: crypto.randomUUID() });
      router.refresh();
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <IfMay give="eventLog.checkIntegrity">
      <Button variant="accent" loading={check.isPending} onClick={() => void ask()}>
        <ShieldCheck aria-hidden="true" /> Check now
      </Button>
    </IfMay>
  );
}

/** Lets an owner choose tables to build anew; none chosen is all of them. */
export function RebuildButton({ projections }: { projections: Projection[] }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const rebuild = useMutation(useTRPC().eventLog.rebuildProjections.mutationOptions());
  const start = async () => {
    try {
      await rebuild.mutateAsync({ taskId: crypto.randomUUID(), projections: chosen });
      setOpen(false);
      setChosen([]);
      router.refresh();
    } catch {
      // shown in the dialog
    }
  };
  return (
    <IfMay give="eventLog.rebuildProjections">
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Build tables anew"
        description="The tables are built from the log beside the ones in use and swapped in. The shop stays open; nothing is sent or charged again."
        trigger={<Button variant="secondary">Rebuild…</Button>}
        footer={
          <Button variant="primary" loading={rebuild.isPending} onClick={() => void start()}>
            {chosen.length === 0 ? `Rebuild all ${projections.length}` : `Rebuild ${chosen.length}`}
          </Button>
        }
      >
        <FormErrors message={rebuild.error ? sentenceOf(rebuild.error) : undefined} />
        <ul className="grid max-h-80 gap-1 overflow-y-auto sm:grid-cols-2">
          {projections.map(({ name, mode }) => (
            <li key={name}>
              <Checkbox
                label={<span className="figures text-dense">{mode === 'async' ? `${name} (later)` : name}</span>}
                checked={chosen.includes(name)}
                onCheckedChange={(on) => setChosen(on ? [...chosen, name] : chosen.filter((n) => n !== name))}
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </IfMay>
  );
}
