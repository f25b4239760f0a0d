CREATE TABLE "ordered_demand" (
  "orgId" UUID NOT NULL,
  "orderId" UUID NOT NULL,
  "week" DATE NOT NULL,
  "lines" JSONB NOT NULL,
  "cancelled" BOOLEAN NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "ordered_demand_pkey" PRIMARY KEY ("orgId", "orderId")
);
CREATE INDEX "ordered_demand_orgId_week_idx" ON "ordered_demand"("orgId", "week");

CREATE TABLE "product_forecast" (
  "orgId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "week" DATE NOT NULL,
  "class" TEXT NOT NULL,
  "adi" DOUBLE PRECISION,
  "cv2" DOUBLE PRECISION NOT NULL,
  "method" TEXT NOT NULL,
  "parameters" JSONB NOT NULL,
  "why" TEXT NOT NULL,
  "since" DATE NOT NULL,
  "history" JSONB NOT NULL,
  "points" JSONB NOT NULL,
  "compared" JSONB NOT NULL,
  "comparedWeek" DATE NOT NULL,
  "sigma" DOUBLE PRECISION NOT NULL,
  "weeklyMean" DOUBLE PRECISION NOT NULL,
  "mae" DOUBLE PRECISION,
  "mase" DOUBLE PRECISION,
  "trackedWeeks" INTEGER NOT NULL,
  "sumOfErrors" DOUBLE PRECISION NOT NULL,
  "meanAbsoluteError" DOUBLE PRECISION NOT NULL,
  "signal" DOUBLE PRECISION NOT NULL,
  "offTrack" BOOLEAN NOT NULL,
  "tracked" JSONB NOT NULL,
  "madeAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "product_forecast_pkey" PRIMARY KEY ("orgId", "productId")
);
CREATE INDEX "product_forecast_orgId_offTrack_idx" ON "product_forecast"("orgId", "offTrack");

CREATE TABLE "inventory_target" (
  "orgId" UUID NOT NULL,
  "productId" UUID NOT NULL,
  "safetyStock" INTEGER NOT NULL,
  "reorderPoint" INTEGER NOT NULL,
  "targetQuantity" INTEGER NOT NULL,
  "serviceLevelBp" INTEGER NOT NULL,
  "leadTimeDays" INTEGER NOT NULL,
  "leadTimeSdDays" INTEGER NOT NULL,
  "reviewDays" INTEGER NOT NULL,
  "forecastDemand" DOUBLE PRECISION,
  "forecastPeriod" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "setBy" TEXT NOT NULL,
  "setAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "inventory_target_pkey" PRIMARY KEY ("orgId", "productId"),
  CONSTRAINT "inventory_target_order" CHECK (0 <= "safetyStock" AND "safetyStock" <= "reorderPoint" AND "reorderPoint" <= "targetQuantity")
);

SELECT secure_table('ordered_demand', '{forecasting}');
SELECT secure_table('product_forecast', '{forecasting,procurement,inventory,fulfillment}');
SELECT secure_table('inventory_target', '{forecasting,procurement,inventory,fulfillment}');
