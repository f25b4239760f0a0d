'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf, rejectionOf } from '@/app/_api/problem';
import { formatMoney } from '@/app/_ui/format/money';
import { toast } from '@/app/_ui/toaster';
import { readAmount, unreadAmount } from './read-amount';

export type PriceOf = { productId: string; name: string; nowMinor: number; currency: string };
type Refusal = { message?: string; fields: Record<string, string>; objections?: string[] };
const nothing: Refusal = { fields: {} };

/** Sends a price as a proposal or as a decision, and keeps what the policy has against it until it is answered or edited. */
export function usePriceChange({ productId, name, nowMinor, currency }: PriceOf, close: () => void) {
  const router = useRouter();
  const { catalog } = useTRPC();
  const propose = useMutation(catalog.proposePrice.mutationOptions());
  const decide = useMutation(catalog.changePriceNow.mutationOptions());
  const [refused, setRefused] = useState(nothing);
  const send = async (form: FormData) => {
    const priceMinor = readAmount(String(form.get('priceMinor')), currency);
    if (priceMinor === undefined) return; // checked by the form
    const reason = String(form.get('reason'));
    const price = { decisionId: crypto.randomUUID(), productId, priceMinor, expectedMinor: nowMinor, reason };
    const { objections } = refused;
    const anyway = objections && { objections, reason: String(form.get('anyway')) };
    try {
      if (form.get('how') === 'propose') {
        await propose.mutateAsync(price);
        toast.success(`${formatMoney(priceMinor, currency)} for ${name} waits for approval.`);
      } else {
        await decide.mutateAsync({ ...price, anyway });
        toast.success(`The list price of ${name} is now ${formatMoney(priceMinor, currency)}.`);
      }
    } catch (error) {
      const refusal = rejectionOf(error);
      const found = refusal?.rejected === 'outside-policy' ? refusal.details?.objections : undefined;
      return setRefused(Array.isArray(found) ? { fields: {}, objections: found.map(String) } : problemOf(error));
    }
    setRefused(nothing);
    close();
    router.refresh();
  };
  return {
    check: (form: FormData) => unreadAmount(form, 'priceMinor', currency),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const { submitter } = event.nativeEvent as SubmitEvent; // what React wraps here
      void send(new FormData(event.currentTarget, submitter));
    },
    /** Another price is another question: objections to the former one are no answer to it. */
    edited: (event: FormEvent<HTMLFormElement>) => {
      const { name } = event.target as HTMLInputElement; // fields of a form have names
      if (name === 'priceMinor') setRefused(nothing);
      else setRefused(({ objections, fields }) => ({ objections, fields: { ...fields, [name]: '' } }));
    },
    reset: () => setRefused(nothing),
    message: refused.message,
    errors: refused.fields,
    objections: refused.objections,
    busy: propose.isPending ? 'propose' : decide.isPending ? 'now' : undefined,
  };
}
