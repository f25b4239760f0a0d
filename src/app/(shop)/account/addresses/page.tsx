import { buyer } from '../buyer';
import { AddressBook } from './address-book';

/** The account's address book. */
export default async function AddressesPage() {
  const { caller, customerId } = await buyer('/account/addresses');
  const me = await caller.customers.me();
  return (
    <>
      <h1 className="mb-4 text-lg">Your addresses</h1>
      <AddressBook customerId={customerId} addresses={me?.addresses ?? []} />
    </>
  );
}
