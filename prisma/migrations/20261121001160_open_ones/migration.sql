-- Few of many, as lists ask for them (partial: unknown to Prisma's schema): unpaid invoices newest first, and open orders for the
-- desk's counts, which are read from the index alone.
CREATE INDEX "invoice_unpaid_sequence" ON "invoice"("orgId", "sequence") WHERE "openMinor" > 0;
CREATE INDEX "sales_order_open" ON "sales_order"("orgId", "placedAt", "id") INCLUDE ("status", "customerId")
  WHERE "status" IN ('placed', 'confirmed', 'picking', 'packed', 'partly-shipped');
