CREATE TABLE "stock_level" (
  "orgId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "location" TEXT NOT NULL,
  "onHand" INTEGER NOT NULL,
  "reserved" INTEGER NOT NULL,
  "available" INTEGER NOT NULL,
  "lowLevel" INTEGER NOT NULL,
  "isLow" BOOLEAN NOT NULL,
  "bin" TEXT,
  "countedAt" TIMESTAMPTZ(6),
  "updatedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "stock_level_pkey" PRIMARY KEY ("orgId", "productId", "location"),
  -- The last line of defence: whatever the program believes, nothing is promised that is not there.
  CONSTRAINT "stock_level_promised" CHECK ("reserved" >= 0 AND "reserved" <= "onHand" AND "available" = "onHand" - "reserved")
) WITH (fillfactor = 70);
CREATE INDEX "stock_level_orgId_isLow_idx" ON "stock_level"("orgId", "isLow");

CREATE TABLE "stock_movement" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "location" TEXT NOT NULL,
  "position" BIGINT NOT NULL,
  "kind" TEXT NOT NULL,
  "onHandDelta" INTEGER NOT NULL,
  "reservedDelta" INTEGER NOT NULL,
  "orderId" UUID,
  "shipmentId" UUID,
  "note" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "stock_movement_orgId_productId_position_idx" ON "stock_movement"("orgId", "productId", "position");

SELECT secure_table('stock_level', '{*}', NULL, true);
SELECT secure_table('stock_movement', '{inventory,fulfillment}');
