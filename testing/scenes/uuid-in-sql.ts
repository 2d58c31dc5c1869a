/** A version 7 UUID (RFC 9562 5.7); PostgreSQL has a function for it only from 18 on. */
export const UUID_V7 = `(lpad(to_hex(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' ||
  right(replace(gen_random_uuid()::text, '-', ''), 19))::uuid`
