CREATE TABLE "cart" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "items" JSONB NOT NULL,
  "customerId" TEXT,
  "orderId" UUID,
  "updatedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "cart_pkey" PRIMARY KEY ("orgId", "id")
) WITH (fillfactor = 70);
CREATE INDEX "cart_orgId_customerId_updatedAt_idx" ON "cart"("orgId", "customerId", "updatedAt");

-- Nobody reads baskets by table: the program looks up exactly the one whose id it was shown.
SELECT secure_table('cart', '{}');
