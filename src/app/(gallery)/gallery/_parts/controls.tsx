'use client';

import { Banknote, CreditCard, Plus, Trash2, Truck } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { CopyButton } from '@/app/_ui/copy-button';
import { CsvLink } from '@/app/_ui/csv-link';
import { Field } from '@/app/_ui/field';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { Kbd } from '@/app/_ui/kbd';
import { NativeSelect } from '@/app/_ui/native-select';
import { RadioCards } from '@/app/_ui/radio-cards';
import { Select } from '@/app/_ui/select';
import { Switch } from '@/app/_ui/switch';
import { Textarea } from '@/app/_ui/textarea';
import { Part, Row } from './part';

export function ControlParts() {
  return (
    <Part title="Controls">
      <Row>
        <Button variant="accent" size="lg">
          Add to cart
        </Button>
        <Button variant="primary">Approve</Button>
        <Button>Edit</Button>
        <Button variant="ghost">Not now</Button>
        <Button variant="danger">
          <Trash2 /> Cancel order
        </Button>
        <Button variant="link">Why this number</Button>
      </Row>
      <Row>
        <Button variant="primary" loading>
          Saving
        </Button>
        <Button disabled>Not possible</Button>
        <Button size="sm">
          <Plus /> Small
        </Button>
        <Button size="icon" aria-label="Add">
          <Plus />
        </Button>
        <CopyButton text="JV-CP-550">Copy SKU</CopyButton>
        <CopyButton text="JV-CP-550" />
        <CsvLink href="/gallery" />
        <Kbd>j</Kbd>
        <Kbd>Ctrl</Kbd>
      </Row>
      <FormErrors fields={{ email: 'Write an e-mail address like name@example.com.' }} labels={{ email: 'E-mail' }} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label="E-mail"
          name="email"
          error="Write an e-mail address like name@example.com."
          hint="For the confirmation."
        >
          <Input type="email" defaultValue="nils@" autoComplete="email" />
        </Field>
        <Field label="Company" optional>
          <Input placeholder="As it stands on the invoice" />
        </Field>
        <Field label="Price">
          <Input prefix="$" inputMode="decimal" defaultValue="129.00" className="figures" />
        </Field>
        <Field label="Head">
          <Input suffix="m" inputMode="decimal" defaultValue="42" />
        </Field>
        <Field label="Country">
          <NativeSelect defaultValue="se">
            <option value="se">Sweden</option>
            <option value="de">Germany</option>
          </NativeSelect>
        </Field>
        <Field label="Tier">
          <Select
            defaultValue="b"
            options={[
              { value: 'a', label: 'Silver', detail: '8%' },
              { value: 'b', label: 'Gold', detail: '14%' },
              { value: 'c', label: 'Platinum', detail: '20%' },
            ]}
          />
        </Field>
        <Field label="Note" className="sm:col-span-2">
          <Textarea placeholder="Leave it with the neighbour" />
        </Field>
        <RadioCards
          aria-label="Payment"
          defaultValue="card"
          cards={[
            { value: 'card', label: 'Card', hint: 'Charged when it ships', icon: <CreditCard />, aside: '$0.00' },
            { value: 'bank', label: 'Bank transfer', hint: 'Ships when paid', icon: <Banknote />, aside: '$0.00' },
            { value: 'cod', label: 'Cash on delivery', hint: 'To the driver', icon: <Truck />, aside: '$6.00' },
          ]}
        />
        <div className="grid content-start gap-4">
          <Checkbox label="Same address for the invoice" hint="You can change it until we ship." defaultChecked />
          <Checkbox label="Some of them" checked="indeterminate" />
          <Switch label="Pricing agent" hint="Proposes; never acts by itself." defaultChecked />
          <Switch label="Weekly summary" />
        </div>
      </div>
    </Part>
  );
}
