-- Few of many, newest first, as the lists' filters ask for them (partial: unknown to Prisma's schema). Without these a filter that
-- fits little reads a million rows before it knows.
CREATE INDEX "sales_order_dealer" ON "sales_order"("orgId", "placedAt", "id") WHERE "customerKind" = 'dealer';
CREATE INDEX "sales_order_unsettled" ON "sales_order"("orgId", "paymentStatus", "placedAt", "id") WHERE "paymentStatus" <> 'paid';
CREATE INDEX "invoice_credited" ON "invoice"("orgId", "sequence") WHERE "status" = 'credited';
