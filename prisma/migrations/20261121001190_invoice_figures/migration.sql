-- The figures above the invoices, from indexes alone: what is open, and what was invoiced within ninety days.
DROP INDEX "invoice_unpaid";
CREATE INDEX "invoice_unpaid" ON "invoice"("orgId", "dueOn") INCLUDE ("openMinor", "customerId") WHERE "openMinor" > 0;
CREATE INDEX "invoice_issued" ON "invoice"("orgId", "issuedOn") INCLUDE ("totalMinor", "creditedMinor", "customerId");
