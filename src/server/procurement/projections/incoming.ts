/** What is still to come of every thing, and when first: SQL, because the lines of open orders are JSON. */
export const INCOMING = `select (l->>'itemId')::uuid as "itemId", sum(greatest(0, (l->>'quantity')::int - (l->>'accepted')::int))::int as quantity,
  to_char(min(o."expectedOn"), 'YYYY-MM-DD') as "nextOn" from purchase_order o cross join lateral jsonb_array_elements(o.lines) l
  where o.status in ('sent', 'confirmed', 'partly-received') and (l->>'quantity')::int > (l->>'accepted')::int group by 1`;
