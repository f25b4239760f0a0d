CREATE TABLE "supplier" (
  "orgId" UUID NOT NULL,
  "supplierId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "street" TEXT NOT NULL,
  "postalCode" TEXT NOT NULL,
  "city" TEXT NOT NULL,
  "website" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "netDays" INTEGER NOT NULL,
  "discountBp" INTEGER NOT NULL,
  "discountDays" INTEGER NOT NULL,
  "incoterm" TEXT NOT NULL,
  "leadTimeDays" DOUBLE PRECISION NOT NULL,
  "leadTimeSdDays" DOUBLE PRECISION NOT NULL,
  "minimumOrderMinor" BIGINT NOT NULL,
  "freightMinor" BIGINT NOT NULL,
  "freeFreightFromMinor" BIGINT NOT NULL,
  "notes" TEXT NOT NULL,
  "contacts" JSONB NOT NULL,
  "active" BOOLEAN NOT NULL,
  "approved" BOOLEAN NOT NULL,
  "approvedAt" TIMESTAMPTZ(6),
  "approvedBy" TEXT,
  "bankHolder" TEXT,
  "bankCountry" TEXT,
  "bankLast4" TEXT,
  "bankChangedAt" TIMESTAMPTZ(6),
  "orders" INTEGER NOT NULL,
  "deliveries" INTEGER NOT NULL,
  "onTime" INTEGER NOT NULL,
  "arrived" INTEGER NOT NULL,
  "inOneDelivery" INTEGER NOT NULL,
  "lateDays" INTEGER NOT NULL,
  "leadDays" INTEGER NOT NULL,
  "leadDaysSquared" BIGINT NOT NULL,
  "accepted" BIGINT NOT NULL,
  "rejected" BIGINT NOT NULL,
  "rating" DOUBLE PRECISION,
  "addedAt" TIMESTAMPTZ(6) NOT NULL,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "supplier_pkey" PRIMARY KEY ("orgId", "supplierId")
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX "supplier_orgId_name_key" ON "supplier"("orgId", "name");

CREATE TABLE "component" (
  "orgId" UUID NOT NULL,
  "componentId" UUID NOT NULL,
  "sku" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "supplierId" UUID,
  "bin" TEXT NOT NULL,
  "notes" TEXT NOT NULL,
  "onHand" INTEGER NOT NULL,
  "reorderPoint" INTEGER NOT NULL,
  "reorderQuantity" INTEGER NOT NULL,
  "standardCostMinor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "lastReceivedAt" TIMESTAMPTZ(6),
  "addedAt" TIMESTAMPTZ(6) NOT NULL,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "component_pkey" PRIMARY KEY ("orgId", "componentId"),
  -- The last line of defence: nothing is used that is not there.
  CONSTRAINT "component_stock" CHECK ("onHand" >= 0)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX "component_orgId_sku_key" ON "component"("orgId", "sku");

CREATE TABLE "component_movement" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "componentId" UUID NOT NULL,
  "position" BIGINT NOT NULL,
  "kind" TEXT NOT NULL,
  "delta" INTEGER NOT NULL,
  "short" INTEGER NOT NULL,
  "purchaseOrderId" UUID,
  "orderId" UUID,
  "note" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "component_movement_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "component_movement_orgId_componentId_position_idx" ON "component_movement"("orgId", "componentId", "position");
CREATE INDEX "component_movement_orgId_kind_at_idx" ON "component_movement"("orgId", "kind", "at");

CREATE TABLE "supplier_price" (
  "orgId" UUID NOT NULL,
  "supplierId" UUID NOT NULL,
  "itemId" UUID NOT NULL,
  "validFrom" DATE NOT NULL,
  "itemKind" TEXT NOT NULL,
  "supplierSku" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "breaks" JSONB NOT NULL,
  "orderMultiple" INTEGER NOT NULL,
  "leadTimeDays" DOUBLE PRECISION,
  "setAt" TIMESTAMPTZ(6) NOT NULL,
  "setBy" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "supplier_price_pkey" PRIMARY KEY ("orgId", "supplierId", "itemId", "validFrom")
);
CREATE INDEX "supplier_price_orgId_itemId_idx" ON "supplier_price"("orgId", "itemId");

CREATE TABLE "exchange_rate" (
  "orgId" UUID NOT NULL,
  "currency" TEXT NOT NULL,
  "on" DATE NOT NULL,
  "rate" DOUBLE PRECISION NOT NULL,
  "source" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("orgId", "currency", "on")
);

CREATE TABLE "bill_of_materials" (
  "orgId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "sku" TEXT NOT NULL,
  "lines" JSONB NOT NULL,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "bill_of_materials_pkey" PRIMARY KEY ("orgId", "productId")
);

CREATE TABLE "purchase_order" (
  "orgId" UUID NOT NULL,
  "purchaseOrderId" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "supplierId" UUID NOT NULL,
  "supplierName" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "goodsMinor" BIGINT NOT NULL,
  "freightMinor" BIGINT NOT NULL,
  "totalMinor" BIGINT NOT NULL,
  "baseCurrency" TEXT NOT NULL,
  "baseTotalMinor" BIGINT NOT NULL,
  "rate" DOUBLE PRECISION NOT NULL,
  "rateOn" DATE NOT NULL,
  "lines" JSONB NOT NULL,
  "itemIds" UUID[] NOT NULL,
  "receipts" JSONB NOT NULL,
  "note" TEXT NOT NULL,
  "expectedOn" DATE NOT NULL,
  "promisedOn" DATE NOT NULL,
  "sentOn" DATE,
  "receivedOn" DATE,
  "supplierReference" TEXT NOT NULL,
  "sentTo" TEXT,
  "byMail" BOOLEAN NOT NULL,
  "timeline" JSONB NOT NULL,
  "createdBy" TEXT NOT NULL,
  "draftedAt" TIMESTAMPTZ(6) NOT NULL,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "purchase_order_pkey" PRIMARY KEY ("orgId", "purchaseOrderId"),
  CONSTRAINT "purchase_order_adds_up" CHECK ("totalMinor" = "goodsMinor" + "freightMinor")
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX "purchase_order_orgId_number_key" ON "purchase_order"("orgId", "number");
CREATE INDEX "purchase_order_orgId_sequence_idx" ON "purchase_order"("orgId", "sequence");
CREATE INDEX "purchase_order_orgId_status_expectedOn_idx" ON "purchase_order"("orgId", "status", "expectedOn");
CREATE INDEX "purchase_order_orgId_supplierId_sequence_idx" ON "purchase_order"("orgId", "supplierId", "sequence");
CREATE INDEX "purchase_order_itemIds_idx" ON "purchase_order" USING GIN ("itemIds");

SELECT secure_table('supplier', '{procurement}');
SELECT secure_table('component', '{procurement}');
SELECT secure_table('component_movement', '{procurement}');
SELECT secure_table('supplier_price', '{procurement}');
SELECT secure_table('exchange_rate', '{procurement}');
SELECT secure_table('bill_of_materials', '{procurement}');
SELECT secure_table('purchase_order', '{procurement}');
