/** The first picture that was pasted or dropped; null when there is none, or text came with it, which is what is meant then. */
export function imageIn(data: DataTransfer | null): File | null {
  if (!data || data.types.includes('text/plain')) return null
  return [...data.files].find(({ type }) => type.startsWith('image/')) ?? null
}
