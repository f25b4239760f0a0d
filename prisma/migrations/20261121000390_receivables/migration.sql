CREATE TABLE "invoice" (
  "orgId" UUID NOT NULL,
  "invoiceId" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "orderId" UUID NOT NULL,
  "orderNumber" TEXT NOT NULL,
  "shipmentId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "customerKind" TEXT NOT NULL,
  "customerName" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "lines" JSONB NOT NULL,
  "taxes" JSONB NOT NULL,
  "netMinor" BIGINT NOT NULL,
  "taxMinor" BIGINT NOT NULL,
  "totalMinor" BIGINT NOT NULL,
  "paidMinor" BIGINT NOT NULL,
  "creditedMinor" BIGINT NOT NULL,
  "openMinor" BIGINT NOT NULL,
  "status" TEXT NOT NULL,
  "taxRule" TEXT NOT NULL,
  "issuedOn" DATE NOT NULL,
  "dueOn" DATE NOT NULL,
  "settledOn" DATE,
  "billTo" JSONB NOT NULL,
  "email" TEXT NOT NULL,
  "sent" INTEGER NOT NULL,
  "sentAt" TIMESTAMPTZ(6),
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "invoice_pkey" PRIMARY KEY ("orgId", "invoiceId"),
  CONSTRAINT "invoice_adds_up" CHECK ("netMinor" + "taxMinor" = "totalMinor" AND "openMinor" = "totalMinor" - "paidMinor" - "creditedMinor" AND "openMinor" >= 0)
);
CREATE UNIQUE INDEX "invoice_orgId_number_key" ON "invoice"("orgId", "number");
CREATE UNIQUE INDEX "invoice_orgId_shipmentId_key" ON "invoice"("orgId", "shipmentId");
CREATE INDEX "invoice_orgId_sequence_idx" ON "invoice"("orgId", "sequence");
CREATE INDEX "invoice_orgId_customerId_sequence_idx" ON "invoice"("orgId", "customerId", "sequence");
CREATE INDEX "invoice_orgId_orderId_idx" ON "invoice"("orgId", "orderId");
-- Few of many: what is still to be paid, by due date (partial: unknown to Prisma's schema).
CREATE INDEX "invoice_unpaid" ON "invoice"("orgId", "dueOn") WHERE "openMinor" > 0;
CREATE INDEX "invoice_name" ON "invoice" USING gin ("customerName" gin_trgm_ops);
SELECT secure_table('invoice', '{receivables,customers,orders}', 'customerId');

CREATE TABLE "payment" (
  "orgId" UUID NOT NULL,
  "paymentId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "orderId" UUID,
  "amountMinor" BIGINT NOT NULL,
  "appliedMinor" BIGINT NOT NULL,
  "refundedMinor" BIGINT NOT NULL,
  "unappliedMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "reference" TEXT NOT NULL,
  "receivedOn" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(6) NOT NULL,
  "recordedBy" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "payment_pkey" PRIMARY KEY ("orgId", "paymentId"),
  CONSTRAINT "payment_adds_up" CHECK ("amountMinor" = "appliedMinor" + "refundedMinor" + "unappliedMinor" AND "unappliedMinor" >= 0)
);
CREATE INDEX "payment_orgId_customerId_idx" ON "payment"("orgId", "customerId");
CREATE INDEX "payment_orgId_orderId_idx" ON "payment"("orgId", "orderId");
CREATE INDEX "payment_orgId_recordedAt_idx" ON "payment"("orgId", "recordedAt");
CREATE INDEX "payment_unapplied" ON "payment"("orgId", "recordedAt") WHERE "unappliedMinor" > 0;
SELECT secure_table('payment', '{receivables,customers}', 'customerId');

CREATE TABLE "credit_note" (
  "orgId" UUID NOT NULL,
  "creditNoteId" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "invoiceId" UUID NOT NULL,
  "orderId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "amountMinor" BIGINT NOT NULL,
  "taxMinor" BIGINT NOT NULL,
  "releasedMinor" BIGINT NOT NULL,
  "reason" TEXT NOT NULL,
  "issuedOn" DATE NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "credit_note_pkey" PRIMARY KEY ("orgId", "creditNoteId")
);
CREATE UNIQUE INDEX "credit_note_orgId_number_key" ON "credit_note"("orgId", "number");
CREATE INDEX "credit_note_orgId_invoiceId_idx" ON "credit_note"("orgId", "invoiceId");
SELECT secure_table('credit_note', '{receivables,customers,orders}', 'customerId');

CREATE TABLE "receivable_entry" (
  "orgId" UUID NOT NULL,
  "entryId" UUID NOT NULL,
  "position" BIGINT NOT NULL,
  "customerId" TEXT NOT NULL,
  "on" DATE NOT NULL,
  "kind" TEXT NOT NULL,
  "balanceMinor" BIGINT NOT NULL,
  "openMinor" BIGINT NOT NULL,
  "unappliedMinor" BIGINT NOT NULL,
  "currency" TEXT,
  "invoiceId" UUID,
  "paymentId" UUID,
  "orderId" UUID,
  "reference" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "receivable_entry_pkey" PRIMARY KEY ("orgId", "entryId"),
  -- Double entry: every line balances by itself.
  CONSTRAINT "receivable_entry_balanced" CHECK ("balanceMinor" = "openMinor" - "unappliedMinor")
);
CREATE INDEX "receivable_entry_orgId_customerId_position_idx" ON "receivable_entry"("orgId", "customerId", "position");
CREATE INDEX "receivable_entry_orgId_invoiceId_idx" ON "receivable_entry"("orgId", "invoiceId");
SELECT secure_table('receivable_entry', '{receivables,customers}', 'customerId');
