CREATE TABLE "competitor_price" (
  "orgId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "observationId" UUID NOT NULL,
  "competitor" TEXT NOT NULL,
  "priceMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "url" TEXT,
  "source" TEXT NOT NULL,
  "observedOn" DATE NOT NULL,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "competitor_price_pkey" PRIMARY KEY ("orgId", "productId", "observationId")
);
CREATE INDEX "competitor_price_orgId_productId_observedOn_idx" ON "competitor_price"("orgId", "productId", "observedOn");

CREATE TABLE "price_agreement" (
  "orgId" UUID NOT NULL,
  "customerId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "netMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "agreedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "price_agreement_pkey" PRIMARY KEY ("orgId", "customerId", "productId")
);

SELECT secure_table('competitor_price', '{pricing,catalog,analytics}');
SELECT secure_table('price_agreement', '{pricing,customers,orders}', 'customerId');
