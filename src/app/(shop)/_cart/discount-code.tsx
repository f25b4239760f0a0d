'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Tag, X } from 'lucide-react';
import { useState } from 'react';
import { type Outputs, useTRPC, useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { refusalOf } from './refusal';

type Props = {
  cart: Outputs['checkout']['cart'];
  quote: Outputs['checkout']['quote'] | undefined;
  /** Why an order was just refused because of the discount. */
  error?: string;
};

/** The field for a discount code; with one in the basket, what it is and how to take it out. Kept with the basket. */
export function DiscountCode({ cart, quote, error }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const cartId = cart.id;
  if (!cartId) return null;

  const put = async (code: string | null) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await client.checkout.setCartCode.mutate({ cartId, code });
      setTyped('');
      await queries.invalidateQueries({ queryKey: trpc.checkout.cart.queryKey() });
    } catch (caught) {
      setProblem(refusalOf(caught)?.message);
    } finally {
      setBusy(false);
    }
  };

  if (cart.code) {
    const known = quote?.code?.code === cart.code ? quote.code.refused : null;
    const note = problem ?? error ?? known ?? undefined;
    return (
      <div id="field-discountCode" className="grid gap-1.5">
        <p className="flex items-center justify-between gap-2 rounded-md bg-sunken py-1 pr-1 pl-3 text-sm">
          <span className="flex min-w-0 items-center gap-2">
            <Tag aria-hidden="true" className="size-4 shrink-0 text-muted" />
            <span className="figures truncate">
              <span className="sr-only">Discount code </span>
              {cart.code}
            </span>
          </span>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Remove the code ${cart.code}`}
            loading={busy}
            onClick={() => void put(null)}
          >
            <X aria-hidden="true" />
          </Button>
        </p>
        {note && (
          <p role="alert" className="text-caution text-dense">
            {note}
          </p>
        )}
      </div>
    );
  }
  const apply = () => (typed.trim() ? void put(typed) : setProblem('Enter the code first.'));
  // No form of its own: it stands inside the checkout's.
  return (
    <div className="flex items-start gap-2">
      <Field label="Discount code" name="discountCode" optional error={problem ?? error} className="min-w-0 grow">
        <Input
          value={typed}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="figures uppercase placeholder:normal-case"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            apply();
          }}
        />
      </Field>
      <Button className="mt-6.5" loading={busy} onClick={apply}>
        Apply
      </Button>
    </div>
  );
}
