const UPDATES = [
  '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico',
  '/updates/a-bill-would-give-control-of-gun-exports-back-to-state',
]

/** The public pages that need no token, as their English addresses. */
export const PUBLIC_PAGES = [
  '/',
  '/sign',
  '/thanks',
  '/signed',
  '/updates',
  ...UPDATES,
  '/archive',
  '/archive/2017',
  '/withdrawn',
  '/preview/x',
  '/unsubscribe/x',
  '/references',
  '/film',
  '/donate',
  '/privacy',
  '/nowhere',
]

/** The admin area of a freshly seeded site, as its owner sees it. */
export const ADMIN_PAGES = [
  '/admin',
  '/admin/signatures',
  '/admin/signatures?state=bounced',
  '/admin/unusual',
  '/admin/blocks',
  '/admin/removals',
  '/admin/removals/new',
  '/admin/updates',
  '/admin/updates/1',
  '/admin/updates/1/preview',
  '/admin/updates/1/preview?locale=es',
  '/admin/updates/1/broadcast',
  '/admin/updates/new',
  '/admin/broadcasts',
  '/admin/pictures',
  '/admin/references',
  '/admin/references/1',
  '/admin/references/new',
  '/admin/petition',
  '/admin/petition/campaign',
  '/admin/petition/words',
  '/admin/admins',
  '/admin/audit',
  '/admin/nowhere',
]
