/** Null also when there is text, which then is what the user meant. */
export function imageIn(data: DataTransfer | null): File | null {
  if (!data || data.types.includes('text/plain')) return null
  return [...data.files].find(({ type }) => type.startsWith('image/')) ?? null
}

export function holdsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false
}
