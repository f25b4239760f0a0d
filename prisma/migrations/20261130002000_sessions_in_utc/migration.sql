-- Sessions count in UTC, whatever zone the server's machine is in: days are UTC dates, and the ORM's driver takes the words of an instant
-- for UTC without looking at their offset.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(), 'UTC');
EXCEPTION WHEN insufficient_privilege THEN
  IF extract(timezone FROM '2026-01-01'::timestamptz) <> 0 OR extract(timezone FROM '2026-07-01'::timestamptz) <> 0 THEN
    RAISE EXCEPTION 'the sessions of this database are not in UTC: let its owner ALTER DATABASE % SET timezone TO ''UTC''', current_database();
  END IF;
END $$;
