/** Which page is asked for: set by the server itself, over whatever a client sent. */
export const ASKED_PAGE = 'x-asked-page'

const OVERVIEW = '/admin'
const PAGE = /^\/admin(?:\/[\w-]+)+$/
const BEFORE_SIGNING_IN = /^\/admin\/(?:login|join)(?:\/|$)/

/** The page of the admin area that an address names, without its query; else the overview. */
export function adminPage(address: string | null | undefined): string {
  const [path = ''] = (address ?? '').split('?')
  return PAGE.test(path) && !BEFORE_SIGNING_IN.test(path) ? path : OVERVIEW
}

/** Where to sign in to be led to a page afterwards. */
export function signInAddress(page: string): string {
  return page === OVERVIEW ? '/admin/login' : `/admin/login?next=${page}`
}

/** How long a password that was given holds for what is guarded by it. */
export const SUDO_MINUTES = 10

/** What an owner is asked their password again for: it reveals people, cannot be undone, or changes who may sign in. */
export const GUARDED_ACTS = [
  'ask-for-renewals',
  'change-admins',
  'change-retention',
  'download-delivery',
  'erase-for-request',
  'export-for-request',
  'export-signatures',
  'hand-over-delivery',
  'invite',
  'make-delivery',
  'make-delivery-link',
  'remove-many',
  'remove-signature',
  'resend-all',
  'restore-setting',
  'start-mailing',
] as const

export type GuardedAct = (typeof GUARDED_ACTS)[number]

const PASSWORD_FIELD = 'password-'

/** The field in which the form of a guarded act takes the password. */
export function passwordField(act: GuardedAct): string {
  return PASSWORD_FIELD + act
}

export function isPasswordField(name: string): boolean {
  return name.startsWith(PASSWORD_FIELD)
}
