CREATE TABLE "category" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "parentId" UUID,
  "sort" INTEGER NOT NULL,
  "keywords" TEXT[],
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "category_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE UNIQUE INDEX "category_orgId_slug_key" ON "category"("orgId", "slug");

CREATE TABLE "product" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "sku" TEXT NOT NULL,
  "slug" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "categoryId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "brand" TEXT NOT NULL,
  "model" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "specifications" JSONB NOT NULL,
  "curve" JSONB NOT NULL,
  "documents" JSONB NOT NULL,
  "keywords" TEXT[],
  "includes" TEXT[],
  "leadTimeDays" INTEGER NOT NULL,
  "minQuantity" INTEGER NOT NULL,
  "maxQuantity" INTEGER NOT NULL,
  "priceMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "active" BOOLEAN NOT NULL,
  "everActive" BOOLEAN NOT NULL,
  "searchText" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(6) NOT NULL,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "pricedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "product_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE UNIQUE INDEX "product_orgId_sku_key" ON "product"("orgId", "sku");
CREATE UNIQUE INDEX "product_orgId_slug_key" ON "product"("orgId", "slug");
CREATE INDEX "product_orgId_active_name_id_idx" ON "product"("orgId", "active", "name", "id");
CREATE INDEX "product_orgId_categoryId_idx" ON "product"("orgId", "categoryId");

CREATE TABLE "product_cost" (
  "orgId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "costMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "product_cost_pkey" PRIMARY KEY ("orgId", "productId")
);

CREATE TABLE "price_history" (
  "orgId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "amountMinor" BIGINT NOT NULL,
  "previousMinor" BIGINT,
  "currency" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "price_history_pkey" PRIMARY KEY ("orgId", "productId", "eventId")
);
CREATE INDEX "price_history_orgId_productId_at_idx" ON "price_history"("orgId", "productId", "at");

CREATE TABLE "product_slug" (
  "orgId" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "productId" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "product_slug_pkey" PRIMARY KEY ("orgId", "slug")
);

SELECT secure_table('category', '{*}', NULL, true);
SELECT secure_table('product', '{*}', NULL, true);
SELECT secure_table('product_cost', '{catalog,pricing,analytics}');
SELECT secure_table('price_history', '{catalog,pricing,analytics}');
SELECT secure_table('product_slug', '{*}', NULL, true);
