-- What an order holds is asked for every order that ended; without this each question walks the whole ledger.
CREATE INDEX "stock_movement_orgId_orderId_idx" ON "stock_movement"("orgId", "orderId");
