CREATE TABLE "sale" (
  "orderId" UUID NOT NULL,
  "orgId" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "customerId" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "placedAt" TIMESTAMPTZ(6) NOT NULL,
  "shippedAt" TIMESTAMPTZ(6),
  "currency" TEXT NOT NULL,
  "netMinor" BIGINT NOT NULL,
  "taxMinor" BIGINT NOT NULL,
  "totalMinor" BIGINT NOT NULL,
  "lines" JSONB NOT NULL,
  "cancelled" BOOLEAN NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "sale_pkey" PRIMARY KEY ("orgId", "orderId")
);
CREATE INDEX "sale_orgId_day_idx" ON "sale"("orgId", "day");
CREATE INDEX "sale_orgId_shippedAt_idx" ON "sale"("orgId", "shippedAt");

CREATE TABLE "product_value" (
  "productId" UUID NOT NULL,
  "orgId" UUID NOT NULL,
  "sku" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "categoryId" UUID NOT NULL,
  "costMinor" BIGINT,
  "currency" TEXT,
  "onHand" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "product_value_pkey" PRIMARY KEY ("orgId", "productId")
);

SELECT secure_table('sale', '{analytics,pricing,orders}');
SELECT secure_table('product_value', '{analytics}');
