'use client';

import * as Radix from 'radix-ui/alert-dialog';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from './button';
import type { ButtonLook } from './button-styles';
import { overlay } from './dialog';

type Props = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The question, with the name of the thing: "Cancel order 1042?" */
  title: ReactNode;
  /** What will happen, and what cannot be undone. */
  description: ReactNode;
  /** The verb on the button: "Cancel order", not "OK". */
  confirm: string;
  dismiss?: string;
  variant?: ButtonLook['variant'];
  /** Return a sentence to keep the dialog open and show why it was refused. */
  onConfirm: () => Promise<string | undefined> | string | undefined;
  children?: ReactNode;
};

/** Asks once before something that cannot simply be undone. */
export function ConfirmDialog({ variant = 'danger', dismiss = 'Keep it', ...props }: Props) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [busy, start] = useTransition();
  const setOpen = (next: boolean) => {
    setRefusal(undefined);
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  const act = () =>
    start(async () => {
      const answer = await props.onConfirm();
      if (answer) setRefusal(answer);
      else setOpen(false);
    });
  return (
    <Radix.Root open={props.open ?? ownOpen} onOpenChange={setOpen}>
      {props.trigger && <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlay} />
        <Radix.Content className="fixed inset-x-4 top-[20vh] z-50 mx-auto grid max-w-md gap-3 rounded-lg border border-line bg-raised p-5 shadow-lg duration-150 data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98">
          <Radix.Title className="font-semibold text-base">{props.title}</Radix.Title>
          <Radix.Description className="text-muted text-sm">{props.description}</Radix.Description>
          {props.children}
          {refusal && (
            <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-sm">
              {refusal}
            </p>
          )}
          <div className="mt-2 flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button disabled={busy}>{dismiss}</Button>
            </Radix.Cancel>
            <Button variant={variant} loading={busy} onClick={act}>
              {props.confirm}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
