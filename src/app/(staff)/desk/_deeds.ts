/** What people come to do, by the words they would type. `place`: whoever may not go there is not offered it. */
export const deeds = [
  { place: '/desk/catalog', href: '/desk/catalog/new', label: 'Add a product', keywords: ['new', 'create'] },
  { place: '/desk/inventory', href: '/desk/inventory', label: 'Receive or count stock', keywords: ['goods', 'adjust'] },
  {
    place: '/desk/inventory',
    href: '/desk/inventory?show=low',
    label: 'See what runs low',
    keywords: ['stock', 'reorder'],
  },
  {
    place: '/desk/fulfillment',
    href: '/desk/fulfillment',
    label: 'Pick, pack and ship',
    keywords: ['parcel', 'queue'],
  },
  {
    place: '/desk/receivables',
    href: '/desk/receivables?view=unpaid',
    label: 'Record a payment',
    keywords: ['paid', 'bank', 'invoice'],
  },
  {
    place: '/desk/receivables',
    href: '/desk/receivables?view=overdue',
    label: 'See overdue invoices',
    keywords: ['late', 'debt'],
  },
  {
    place: '/desk/dealers',
    href: '/desk/dealers?view=applied',
    label: 'Decide on a dealer',
    keywords: ['approve', 'apply'],
  },
  {
    place: '/desk/procurement',
    href: '/desk/procurement/new',
    label: 'Write a purchase order',
    keywords: ['order', 'supplier', 'buy'],
  },
  {
    place: '/desk/procurement',
    href: '/desk/procurement?view=open',
    label: 'Receive a delivery',
    keywords: ['goods', 'supplier', 'components'],
  },
  { place: '/desk/inbox', href: '/desk/inbox', label: 'Approve what agents propose', keywords: ['decision', 'price'] },
].map((deed) => ({ ...deed, id: `${deed.href} ${deed.label}` }));
