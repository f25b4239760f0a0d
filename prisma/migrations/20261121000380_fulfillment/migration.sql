CREATE TABLE "fulfilment" (
  "orgId" UUID NOT NULL,
  "orderId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "customerKind" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "promisedOn" DATE NOT NULL,
  "totalMinor" BIGINT NOT NULL,
  "rank" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "lines" JSONB NOT NULL,
  "units" INTEGER NOT NULL,
  "parcels" JSONB NOT NULL,
  "shipments" JSONB NOT NULL,
  "pickedBy" TEXT,
  "queuedAt" TIMESTAMPTZ(6) NOT NULL,
  "pickingAt" TIMESTAMPTZ(6),
  "packedAt" TIMESTAMPTZ(6),
  "shippedAt" TIMESTAMPTZ(6),
  "deliveredAt" TIMESTAMPTZ(6),
  "cancelReason" TEXT,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "fulfilment_pkey" PRIMARY KEY ("orgId", "orderId")
);
CREATE INDEX "fulfilment_orgId_status_rank_queuedAt_idx" ON "fulfilment"("orgId", "status", "rank", "queuedAt");
SELECT secure_table('fulfilment', '{fulfillment,orders}', 'customerId');

CREATE TABLE "letterhead" (
  "orgId" UUID NOT NULL,
  "id" TEXT NOT NULL,
  "company" TEXT NOT NULL,
  "street" TEXT NOT NULL,
  "postalCode" TEXT NOT NULL,
  "city" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "website" TEXT NOT NULL,
  "taxId" TEXT NOT NULL,
  "register" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "iban" TEXT NOT NULL,
  "bic" TEXT NOT NULL,
  "footnote" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "letterhead_pkey" PRIMARY KEY ("orgId", "id")
);
-- Whoever receives an invoice may read who sent it: visitors too (imprint, order mails).
SELECT secure_table('letterhead', '{*}', NULL, true);
