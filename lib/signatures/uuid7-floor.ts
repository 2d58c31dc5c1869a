/** The smallest id posted at a moment or later, to read a time as a range of the primary key (UUIDv7, RFC 9562, 5.7). */
export function uuid7Floor(moment: Date): string {
  const milliseconds = moment.getTime().toString(16).padStart(12, '0')
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-0000-0000-000000000000`
}
