/** SQL for a fresh UUID of version 7 (RFC 9562 5.7), as the site makes them: PostgreSQL has a function for it from 18 on only. */
export const UUID_V7 = `(lpad(to_hex(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' ||
  right(replace(gen_random_uuid()::text, '-', ''), 19))::uuid`
