/** After so many days a signature that nobody confirmed is erased, and its links end. */
export const UNCONFIRMED_DAYS = 30

/** How many days after it was posted a signature that nobody confirmed gets its first and second reminder. */
export const REMINDER_DAYS = [2, 7] as const

export function confirmableUntil(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + UNCONFIRMED_DAYS * 86_400_000)
}
