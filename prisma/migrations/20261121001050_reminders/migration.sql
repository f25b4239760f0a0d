CREATE TABLE "reminder_ladder" (
  "orgId" UUID NOT NULL,
  "id" TEXT NOT NULL,
  "ladder" JSONB NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "reminder_ladder_pkey" PRIMARY KEY ("orgId", "id")
);
SELECT secure_table('reminder_ladder', '{receivables}');

CREATE TABLE "dunning" (
  "orgId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "state" JSONB NOT NULL,
  "lastContactOn" DATE,
  "openPromises" INTEGER NOT NULL,
  "openDisputes" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "dunning_pkey" PRIMARY KEY ("orgId", "customerId")
);
-- Customers see their letters, not what is noted about them.
SELECT secure_table('dunning', '{receivables,customers}');

CREATE TABLE "reminder" (
  "orgId" UUID NOT NULL,
  "reminderId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "customerKind" TEXT NOT NULL,
  "customerName" TEXT NOT NULL,
  "stage" TEXT NOT NULL,
  "tone" TEXT NOT NULL,
  "on" DATE NOT NULL,
  "currency" TEXT NOT NULL,
  "lines" JSONB NOT NULL,
  "unappliedMinor" BIGINT NOT NULL,
  "totalMinor" BIGINT NOT NULL,
  "sentAt" TIMESTAMPTZ(6) NOT NULL,
  "sentBy" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "reminder_pkey" PRIMARY KEY ("orgId", "reminderId")
);
CREATE INDEX "reminder_orgId_sentAt_idx" ON "reminder"("orgId", "sentAt");
CREATE INDEX "reminder_orgId_customerId_sentAt_idx" ON "reminder"("orgId", "customerId", "sentAt");
SELECT secure_table('reminder', '{receivables,customers}', 'customerId');

CREATE TABLE "payment_promise" (
  "orgId" UUID NOT NULL,
  "promiseId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "invoiceIds" JSONB NOT NULL,
  "amountMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "payOn" DATE NOT NULL,
  "madeOn" DATE NOT NULL,
  "madeBy" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "missingMinor" BIGINT NOT NULL,
  "endedOn" DATE,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "payment_promise_pkey" PRIMARY KEY ("orgId", "promiseId")
);
CREATE INDEX "payment_promise_orgId_customerId_idx" ON "payment_promise"("orgId", "customerId");
CREATE INDEX "payment_promise_orgId_status_payOn_idx" ON "payment_promise"("orgId", "status", "payOn");
SELECT secure_table('payment_promise', '{receivables,customers}');

CREATE TABLE "invoice_dispute" (
  "orgId" UUID NOT NULL,
  "disputeId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "invoiceId" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "openedOn" DATE NOT NULL,
  "openedBy" TEXT NOT NULL,
  "outcome" TEXT,
  "answer" TEXT,
  "resolvedOn" DATE,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "invoice_dispute_pkey" PRIMARY KEY ("orgId", "disputeId")
);
CREATE INDEX "invoice_dispute_orgId_customerId_idx" ON "invoice_dispute"("orgId", "customerId");
CREATE INDEX "invoice_dispute_orgId_invoiceId_idx" ON "invoice_dispute"("orgId", "invoiceId");
SELECT secure_table('invoice_dispute', '{receivables,customers}');
