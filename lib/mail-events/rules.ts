/** What became of a mail after a mail server took it, as a mail provider tells. Codes hold no words, which may repeat the address. */
export type MailEvent = { email: string; kind: 'bounce' | 'complaint'; code: string }

export const PROVIDERS = ['generic', 'ses', 'postmark'] as const
export type MailProviderName = (typeof PROVIDERS)[number]

/** Stored in place of a mail server's code for an address that reported a mail as unwanted. */
export const COMPLAINT = 'complaint'

export function isProvider(name: string): name is MailProviderName {
  return PROVIDERS.some((provider) => provider === name)
}
