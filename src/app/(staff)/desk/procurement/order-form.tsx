'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { useTRPCClient } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { type Problem, problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { SendButton } from '@/app/_ui/send-button';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';
import { LineEditor } from './line-editor';
import { lineTotal, type Offer, suggested, type TypedLine } from './order-lines';
import { OrderTotals } from './order-totals';

type Api = Outputs['procurement'];
type Props = {
  supplier: Api['supplier'];
  offers: Offer[];
  rate: number | null;
  baseCurrency: string;
  /** The draft that is changed; without, a new one. */
  draft?: Pick<Api['order'], 'purchaseOrderId' | 'number' | 'lines' | 'note' | 'expectedOn'>;
  /** What the new draft begins with. */
  firstItem?: string;
  seen?: number;
};

const fresh = (offer: Offer): TypedLine => ({
  lineId: crypto.randomUUID(),
  itemId: offer.itemId,
  quantity: String(suggested(offer)),
  price: '',
});

function begin({ draft, offers, firstItem }: Props): TypedLine[] {
  if (draft)
    return draft.lines.map((l) => {
      const offer = offers.find((o) => o.itemId === l.itemId);
      const listed = offer?.breaks.filter((b) => b.fromQuantity <= l.quantity).at(-1)?.unitPriceMinor;
      const price = listed === l.unitPriceMinor ? '' : (l.unitPriceMinor / 100).toFixed(2);
      return { lineId: l.lineId, itemId: l.itemId, quantity: String(l.quantity), price };
    });
  const asked = offers.find((o) => o.itemId === firstItem);
  const wanted = asked ? [asked] : offers.filter((o) => o.stock?.toReorder);
  return wanted.map(fresh);
}

/** A purchase order's lines with live totals. A new one begins with what is at its reorder point. */
export function OrderForm(props: Props) {
  const { supplier, offers, rate, baseCurrency, draft } = props;
  const { procurement } = useTRPCClient();
  const router = useRouter();
  const seen = useSeen(props.seen);
  const [purchaseOrderId] = useState(() => draft?.purchaseOrderId ?? crypto.randomUUID());
  const [lines, setLines] = useState<TypedLine[]>(() => begin(props));
  const [note, setNote] = useState(draft?.note ?? '');
  const [expectedOn, setExpectedOn] = useState(draft?.expectedOn ?? '');
  const [busy, setBusy] = useState(false);
  const [{ message, fields, meanwhile }, setProblem] = useState<Problem>({ fields: {} });
  const offerOf = (itemId: string) => offers.find((o) => o.itemId === itemId);
  const left = offers.filter((o) => !lines.some((l) => l.itemId === o.itemId));
  const totals = lines.map((line) => lineTotal(line, offerOf(line.itemId), supplier.currency));
  const goodsMinor = totals.reduce((sum, t) => sum + (t.total ?? 0), 0);
  const change = (lineId: string, to: Partial<TypedLine>) =>
    setLines((all) => all.map((line) => (line.lineId === lineId ? { ...line, ...to } : line)));
  const add = (itemId: string) => {
    const offer = offerOf(itemId);
    if (offer) setLines((all) => [...all, fresh(offer)]);
  };
  const save = async () => {
    const wrong: Record<string, string> = {};
    const asked = lines.map((line, i) => {
      const { quantity, own } = totals[i]!;
      if (!(quantity > 0)) wrong[`lines.${i}.quantity`] = 'How many? A whole number';
      if (line.price.trim() !== '' && !own) wrong[`lines.${i}.unitPriceMinor`] = 'An amount such as 12.40';
      const kind = offerOf(line.itemId)?.itemKind ?? draft?.lines.find((l) => l.itemId === line.itemId)?.kind;
      return {
        lineId: line.lineId,
        kind: kind ?? ('component' as const),
        itemId: line.itemId,
        quantity,
        unitPriceMinor: own,
      };
    });
    if (asked.length === 0) wrong.lines = 'Add at least one line';
    setProblem({ fields: wrong });
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const input = { purchaseOrderId, lines: asked, note, expectedOn: expectedOn || undefined };
    try {
      if (draft) await procurement.changeOrder.mutate({ ...input, seen: seen.at() });
      else await procurement.draftOrder.mutate({ ...input, supplierId: supplier.supplierId });
    } catch (error) {
      setBusy(false);
      return setProblem(problemOf(error));
    }
    toast.success(draft ? `${draft.number} saved` : 'Draft saved');
    router.push(href(`/desk/procurement/${purchaseOrderId}`));
    router.refresh();
  };
  return (
    <Form
      unchecked
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="grid gap-5"
    >
      <FormErrors message={message} fields={fields} />
      <Meanwhile changes={meanwhile} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <LineEditor
          lines={lines}
          totals={totals}
          offerOf={offerOf}
          named={draft?.lines}
          left={left}
          currency={supplier.currency}
          fields={fields}
          change={change}
          add={add}
          remove={(lineId) => setLines((all) => all.filter((l) => l.lineId !== lineId))}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <OrderTotals supplier={supplier} goodsMinor={goodsMinor} rate={rate} baseCurrency={baseCurrency} />
          <Panel title="With it">
            <div className="grid gap-4">
              <Field
                label="Expected on"
                name="expectedOn"
                optional
                error={fields.expectedOn}
                hint={`Without a day: ${supplier.leadTimeDays} days from today.`}
              >
                <Input type="date" value={expectedOn} onChange={(event) => setExpectedOn(event.target.value)} />
              </Field>
              <Field label="Note to the supplier" name="note" optional error={fields.note}>
                <Textarea rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
              </Field>
            </div>
          </Panel>
          <div className="flex justify-end gap-2">
            <ButtonLink href={draft ? `/desk/procurement/${purchaseOrderId}` : '/desk/procurement'}>Cancel</ButtonLink>
            <SendButton variant="primary" loading={busy}>
              {draft ? 'Save' : 'Save draft'}
            </SendButton>
          </div>
        </div>
      </div>
    </Form>
  );
}
