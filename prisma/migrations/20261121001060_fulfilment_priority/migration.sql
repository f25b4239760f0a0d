CREATE TABLE "fulfilment_priority" (
  "orgId" UUID NOT NULL,
  "orderId" UUID NOT NULL,
  "shipBy" DATE,
  "tier" TEXT,
  "netMinor" BIGINT,
  "marginMinor" BIGINT,
  "currency" TEXT,
  "pinnedAt" TIMESTAMPTZ(6),
  "pinnedBy" TEXT,
  "pinReason" TEXT,
  "batchId" UUID,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "fulfilment_priority_pkey" PRIMARY KEY ("orgId", "orderId")
);
CREATE INDEX "fulfilment_priority_orgId_batchId_idx" ON "fulfilment_priority"("orgId", "batchId");
-- Margins are the house's: buyers read `fulfilment`, never this.
SELECT secure_table('fulfilment_priority', '{fulfillment}');

CREATE TABLE "pick_batch" (
  "orgId" UUID NOT NULL,
  "batchId" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "orderIds" JSONB NOT NULL,
  "note" TEXT NOT NULL,
  "plannedAt" TIMESTAMPTZ(6) NOT NULL,
  "plannedBy" TEXT NOT NULL,
  "startedAt" TIMESTAMPTZ(6),
  "startedBy" TEXT,
  "finishedAt" TIMESTAMPTZ(6),
  "missing" JSONB NOT NULL,
  "reason" TEXT,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "pick_batch_pkey" PRIMARY KEY ("orgId", "batchId")
);
CREATE INDEX "pick_batch_orgId_status_plannedAt_idx" ON "pick_batch"("orgId", "status", "plannedAt");
SELECT secure_table('pick_batch', '{fulfillment}');

-- Ranks were days and are hours now, as rank.ts has it for orders without tier and margin. The owner writes past row-level security here.
ALTER TABLE "fulfilment" NO FORCE ROW LEVEL SECURITY;
UPDATE "fulfilment" SET "rank" = round(
  ("promisedOn" - DATE '1970-01-01') * 24 + 16
  - CASE WHEN "customerKind" = 'dealer' THEN 24 ELSE 0 END
  - CASE WHEN "totalMinor" >= 100000 THEN 12 ELSE 0 END
  + 0.25 * extract(epoch FROM "queuedAt") / 3600);
ALTER TABLE "fulfilment" FORCE ROW LEVEL SECURITY;
