-- As before (20261130001000_fewer_steps_per_append), but what came after the known versions are rows, which the connection sends as they
-- come, instead of one JSON document. The first row is the group's: place 0, the last position as `type`, now as `at`, and as `data` what is
-- known of its commands (see es_known). Then each stream's events in order, the first with the stream's place among those asked; `by` and `at`
-- only where they are asked for (p_marked), `rare` only where there are personal fields or a schema after the first: [schemaVersion, subjectId, pii].
DROP FUNCTION es_open(uuid, text[], int[], text[], timestamptz);
CREATE FUNCTION es_open(p_org uuid, p_streams text[], p_known int[], p_marked boolean[], p_commands text[], p_at timestamptz)
RETURNS TABLE (place bigint, type text, "by" text, at timestamptz, data jsonb, rare json) LANGUAGE plpgsql AS $fn$
DECLARE v_set text;
BEGIN
  v_set := set_config('app.org_id', p_org::text, true);
  v_set := set_config('app.actor_kind', 'system', true);
  v_set := set_config('plan_cache_mode', 'force_generic_plan', true);
  v_set := set_config('enable_seqscan', 'off', true);
  v_set := set_config('enable_sort', 'off', true);
  v_set := set_config('enable_hashjoin', 'off', true);
  v_set := set_config('enable_mergejoin', 'off', true);
  IF pg_advisory_xact_lock(hashtextextended(p_org::text, 0)) IS NULL THEN NULL; END IF;
  SELECT h.position, h."lastAt" INTO type, at FROM es_head h WHERE h."orgId" = p_org;
  place := 0;
  type := coalesce(type, '0');
  at := greatest(least(coalesce(p_at, clock_timestamp()), clock_timestamp()), at);
  IF cardinality(p_commands) > 0 THEN data := es_known(p_org, p_commands); END IF;
  RETURN NEXT;
  RETURN QUERY SELECT CASE WHEN e.version = k.known + 1 THEN k.place END, e.type, CASE WHEN k.marked THEN e."createdBy" END, CASE WHEN k.marked THEN e."createdAt" END, e.data,
      CASE WHEN e."subjectId" IS NOT NULL OR e."schemaVersion" > 1 THEN json_build_array(e."schemaVersion", e."subjectId", encode(e.pii, 'base64')) END
    FROM unnest(p_streams, p_known, p_marked) WITH ORDINALITY AS k(id, known, marked, place)
    CROSS JOIN LATERAL (SELECT t.* FROM events t WHERE t."orgId" = p_org AND t."streamId" = k.id AND t.version > k.known ORDER BY t.version) e;
END $fn$;
