/**
 * The smallest id of a signature posted at a moment or later: ids are UUIDs of version 7, whose first 48 bits are
 * milliseconds (RFC 9562 5.7). Bounds a reading by time to a range of the primary key.
 */
export function uuid7Floor(moment: Date): string {
  const milliseconds = moment.getTime().toString(16).padStart(12, '0')
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-0000-0000-000000000000`
}
