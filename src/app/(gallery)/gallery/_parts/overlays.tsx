'use client';

import { Ban, Ellipsis, Info, Pencil, Search } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { Dialog, DialogClose } from '@/app/_ui/dialog';
import { DropdownMenu } from '@/app/_ui/dropdown-menu';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { CommandPalette } from '@/app/_ui/palette/command-palette';
import { openPalette } from '@/app/_ui/palette/palette-events';
import { Popover } from '@/app/_ui/popover';
import { Sheet } from '@/app/_ui/sheet';
import { toast } from '@/app/_ui/toaster';
import { Tooltip } from '@/app/_ui/tooltip';
import { Part, Row } from './part';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

export function OverlayParts() {
  return (
    <Part title="Above the page">
      <Row>
        <Dialog
          title="Record a payment"
          description="Invoice 2026-00041, $1,290.00 open"
          trigger={<Button>Dialog</Button>}
          footer={
            <>
              <DialogClose asChild>
                <Button>Cancel</Button>
              </DialogClose>
              <Button variant="primary">Record</Button>
            </>
          }
        >
          <Field label="Amount">
            <Input prefix="$" defaultValue="1,290.00" />
          </Field>
        </Dialog>
        <ConfirmDialog
          trigger={<Button>Confirm</Button>}
          title="Cancel order 1042?"
          description="Two reserved pumps go back to stock and the customer is told by e-mail. This cannot be undone."
          confirm="Cancel order"
          onConfirm={async () => {
            await wait(800);
            return 'The order was shipped a minute ago and can no longer be cancelled.';
          }}
        />
        <Sheet title="Your cart" trigger={<Button>Sheet</Button>} footer={<Button wide>Check out</Button>}>
          Two things.
        </Sheet>
        <Popover trigger={<Button>Popover</Button>}>Margin is price minus cost: $129.00 − $84.20 = $44.80.</Popover>
        <DropdownMenu
          align="start"
          trigger={
            <Button size="icon" aria-label="More">
              <Ellipsis />
            </Button>
          }
          entries={[
            { kind: 'label', label: 'Order 1042' },
            { label: 'Edit', icon: <Pencil />, shortcut: 'e' },
            { label: 'Open', icon: <Search />, href: '/gallery/desk' },
            { kind: 'separator' },
            { label: 'Cancel order', icon: <Ban />, tone: 'negative' },
          ]}
        />
        <Tooltip content="What this means">
          <Button size="icon" variant="ghost" aria-label="What this means">
            <Info />
          </Button>
        </Tooltip>
        <Button
          onClick={() =>
            toast.success('Price changed', {
              description: 'The shop shows $139.00.',
              action: { label: 'Undo', onClick: () => {} },
            })
          }
        >
          Toast
        </Button>
        <Button onClick={openPalette}>Ctrl-K</Button>
      </Row>
      <CommandPalette
        actions={[
          {
            heading: 'Go to',
            items: [
              { id: 'desk', label: 'Desk', href: '/gallery/desk', icon: <Search /> },
              { id: 'shop', label: 'Shop', href: '/gallery/shop', icon: <Search /> },
            ],
          },
        ]}
        search={async (query) => {
          await wait(300);
          return [{ heading: 'Orders', items: [{ id: '1042', label: `Order 1042 “${query}”`, detail: '$129.00' }] }];
        }}
      />
    </Part>
  );
}
