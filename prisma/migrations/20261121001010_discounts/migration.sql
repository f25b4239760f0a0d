CREATE TABLE "discount" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "code" TEXT,
  "status" TEXT NOT NULL,
  "terms" JSONB NOT NULL,
  "validFrom" DATE,
  "validTo" DATE,
  "maxUses" INTEGER,
  "uses" INTEGER NOT NULL,
  "givenMinor" BIGINT NOT NULL,
  "currency" TEXT,
  "revision" INTEGER NOT NULL,
  "endedReason" TEXT,
  "createdAt" TIMESTAMPTZ(6) NOT NULL,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "discount_pkey" PRIMARY KEY ("orgId", "id")
) WITH (fillfactor = 70);
-- A code leads to one discount; automatic ones have none.
CREATE UNIQUE INDEX "discount_orgId_code_key" ON "discount"("orgId", "code");
CREATE INDEX "discount_orgId_createdAt_id_idx" ON "discount"("orgId", "createdAt", "id");

CREATE TABLE "discount_redemption" (
  "orgId" UUID NOT NULL,
  "orderId" UUID NOT NULL,
  "discountId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "buyerIds" TEXT[],
  "amountMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "releasedAt" TIMESTAMPTZ(6),
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "discount_redemption_pkey" PRIMARY KEY ("orgId", "orderId")
);
CREATE INDEX "discount_redemption_orgId_discountId_at_idx" ON "discount_redemption"("orgId", "discountId", "at");
CREATE INDEX "discount_redemption_buyerIds_idx" ON "discount_redemption" USING GIN ("buyerIds");

-- The code that somebody put into their basket.
ALTER TABLE "cart" ADD COLUMN "code" TEXT;

-- Buyers never read discounts by table: a quote says what one does for them.
SELECT secure_table('discount', '{pricing,orders,customers,analytics}');
SELECT secure_table('discount_redemption', '{pricing,orders,customers,analytics}');
