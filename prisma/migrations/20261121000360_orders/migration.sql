CREATE TABLE "sales_order" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "customerId" TEXT NOT NULL,
  "customerKind" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "paymentStatus" TEXT NOT NULL,
  "paymentMethod" TEXT NOT NULL,
  "termsDays" INTEGER,
  "currency" CHAR(3) NOT NULL,
  "netMinor" BIGINT NOT NULL,
  "taxMinor" BIGINT NOT NULL,
  "shippingMinor" BIGINT NOT NULL,
  "totalMinor" BIGINT NOT NULL,
  "paidMinor" BIGINT NOT NULL,
  "itemCount" INTEGER NOT NULL,
  "country" TEXT NOT NULL,
  "city" TEXT NOT NULL,
  "contactName" TEXT NOT NULL,
  "contactEmail" TEXT NOT NULL,
  "contactPhone" TEXT,
  "shippingAddress" JSONB NOT NULL,
  "billingAddress" JSONB NOT NULL,
  "lines" JSONB NOT NULL,
  "quote" JSONB NOT NULL,
  "shipments" JSONB NOT NULL,
  "timeline" JSONB NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "purchaseReference" TEXT,
  "note" TEXT NOT NULL,
  "promisedOn" DATE NOT NULL,
  "placedAt" TIMESTAMPTZ(6) NOT NULL,
  "confirmedAt" TIMESTAMPTZ(6),
  "shippedAt" TIMESTAMPTZ(6),
  "deliveredAt" TIMESTAMPTZ(6),
  "cancelledAt" TIMESTAMPTZ(6),
  "search" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "sales_order_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE UNIQUE INDEX "sales_order_orgId_number_key" ON "sales_order"("orgId", "number");
CREATE INDEX "sales_order_orgId_placedAt_id_idx" ON "sales_order"("orgId", "placedAt", "id");
CREATE INDEX "sales_order_orgId_customerId_placedAt_idx" ON "sales_order"("orgId", "customerId", "placedAt");
CREATE INDEX "sales_order_orgId_status_placedAt_idx" ON "sales_order"("orgId", "status", "placedAt");
CREATE INDEX "sales_order_search_idx" ON "sales_order" USING GIN ("search" gin_trgm_ops);

-- customerId is text because the policy compares it with a setting, which is text.
SELECT secure_table('sales_order', '{orders,fulfillment,customers,receivables}', 'customerId');
