// @ts-check
import { DEFAULT_LANGUAGE, LANGUAGES } from './lib/i18n/languages.mjs'

/**
 * A `page` is the same for everybody and may be indexed; `private` (a step of one visit) and `token` (opened by the token
 * in its path) are neither indexed nor cached on the way. Any site may read a `machine` file. A `redirect` counts clicks.
 * @typedef {object} Route
 * @property {string} path In English; `[name]` is one variable segment, `[...name]` any number.
 * @property {'page' | 'private' | 'token' | 'redirect' | 'machine' | 'api' | 'admin' | 'health' | 'asset'} kind
 * @property {'app' | 'server' | 'public' | 'framework'} [by] What answers it; a folder of app/ by default.
 * @property {boolean} [localized] Whether each language has its own address.
 * @property {'shared' | 'coalesced' | false} [cached] docs/decisions/0011; `coalesced` pages show the current count.
 * @property {readonly ('GET' | 'POST')[]} [methods] GET by default.
 * @property {boolean} [idempotent] Whether a proxy may repeat a post.
 * @property {'header' | 'footer'} [nav] Where pages link it; `header` includes the footer.
 * @property {keyof import('./messages/en.json')['site']} [label] The words of these links.
 * @property {'campaign' | 'news' | 'everything' | 'entries'} [sitemap] What dates it there; `entries` stands for one per row.
 * @property {boolean} [flash] Whether a cookie brings it a rejected form, to be shown once.
 * @property {boolean} [screens] For `npm run screens`, and tests of accessibility and long words.
 * @property {boolean} [streamed] Whether what Next answers is passed on as it comes: it may be large.
 * @property {string} [type] A media type.
 */

/** @type {Partial<Record<Route['kind'], Partial<Route>>>} */
const DEFAULTS = {
  page: { localized: true, cached: 'shared', screens: true },
  private: { localized: true, screens: true },
  token: { localized: true },
  redirect: { localized: true },
  machine: { cached: 'shared' },
  api: { methods: ['POST'] },
  admin: { methods: ['GET', 'POST'] },
  asset: { by: 'public' },
}

/** @type {readonly Route[]} */
const TABLE = [
  { path: '/', kind: 'page', sitemap: 'everything' },
  { path: '/updates', kind: 'page', nav: 'header', label: 'updates', sitemap: 'news' },
  { path: '/updates/[slug]', kind: 'page', sitemap: 'entries' },
  { path: '/archive', kind: 'page', sitemap: 'news' },
  { path: '/archive/[year]', kind: 'page', sitemap: 'entries' },
  { path: '/references', kind: 'page', nav: 'header', label: 'references', sitemap: 'everything' },
  { path: '/references/[page]', kind: 'page', sitemap: 'entries', screens: false },
  { path: '/film', kind: 'page', nav: 'header', label: 'film', sitemap: 'campaign' },
  { path: '/donate', kind: 'page', nav: 'header', label: 'donate', sitemap: 'campaign' },
  // 404 while staff have written no letter, and linked only once they have (components/site/linked-pages.ts).
  { path: '/write', kind: 'page', nav: 'footer', label: 'write', sitemap: 'campaign', screens: false },
  { path: '/ledger', kind: 'page', nav: 'footer', label: 'ledger', sitemap: 'campaign' },
  { path: '/numbers', kind: 'page', nav: 'footer', label: 'numbers', sitemap: 'everything' },
  { path: '/versions', kind: 'page', nav: 'footer', label: 'versions', sitemap: 'everything' },
  { path: '/deliveries', kind: 'page', nav: 'footer', label: 'deliveries', sitemap: 'everything' },
  { path: '/privacy', kind: 'page', nav: 'footer', label: 'privacy', sitemap: 'campaign' },
  { path: '/press', kind: 'page', nav: 'footer', label: 'press', sitemap: 'everything' },
  { path: '/accessibility', kind: 'page', nav: 'footer', label: 'accessibility', sitemap: 'campaign' },
  // Shown in place of withdrawn updates and missing pages (server/front/not-found.ts).
  { path: '/withdrawn', kind: 'page' },
  { path: '/missing', kind: 'page', screens: false },

  { path: '/sign', kind: 'private', cached: 'shared', flash: true },
  { path: '/thanks', kind: 'private', cached: 'shared' },
  { path: '/signed', kind: 'private', cached: 'coalesced' },
  { path: '/share/mastodon', kind: 'private' },
  { path: '/erased', kind: 'private' },
  {
    path: '/signature',
    kind: 'private',
    cached: 'shared',
    flash: true,
    nav: 'footer',
    label: 'ownSignature',
  },
  { path: '/link-sent', kind: 'private', cached: 'shared' },
  { path: '/contact', kind: 'private', cached: 'shared', flash: true, nav: 'footer', label: 'contact' },
  { path: '/contact/sent', kind: 'private', cached: 'shared' },

  { path: '/confirm/[token]', kind: 'token', flash: true },
  { path: '/signed/[token]', kind: 'token' },
  { path: '/signed/[token]/[ask]', kind: 'token' },
  { path: '/signature/[token]', kind: 'token' },
  { path: '/signature/[token]/receipt', kind: 'token' },
  { path: '/signature/[token]/erase', kind: 'token' },
  { path: '/unsubscribe/[token]', kind: 'token', screens: true },
  { path: '/preview/[token]', kind: 'token', screens: true },
  { path: '/received/[token]', kind: 'token', screens: true },
  { path: '/received/[token]/[file]', kind: 'token', streamed: true },

  { path: '/donate/go', kind: 'redirect' },
  { path: '/go/[broadcast]/[ask]', kind: 'redirect' },
  { path: '/share/[channel]', kind: 'redirect' },

  { path: '/petition.json', kind: 'machine', type: 'application/json' },
  { path: '/petition/history.csv', kind: 'machine', type: 'text/csv' },
  { path: '/ledger/checkpoint', kind: 'machine', by: 'server', cached: false, type: 'text/plain' },
  { path: '/ledger/key', kind: 'machine', by: 'server', cached: false, type: 'text/plain' },
  {
    path: '/ledger/tile/[...tile]',
    kind: 'machine',
    by: 'server',
    cached: false,
    type: 'application/octet-stream',
  },
  // Of the logs that continue the first one after a restored backup.
  { path: '/ledger/[log]/checkpoint', kind: 'asset', by: 'server' },
  { path: '/ledger/[log]/key', kind: 'asset', by: 'server' },
  { path: '/ledger/[log]/tile/[...tile]', kind: 'asset', by: 'server' },
  // Its query selects the part.
  { path: '/petition/corrections.json', kind: 'machine', type: 'application/json', cached: false },
  { path: '/references.json', kind: 'machine', type: 'application/vnd.citationstyles.csl+json' },
  { path: '/references.bib', kind: 'machine', type: 'application/x-bibtex' },
  { path: '/references.ris', kind: 'machine', type: 'application/x-research-info-systems' },
  {
    path: '/updates/[slug]/references.json',
    kind: 'machine',
    localized: true,
    type: 'application/vnd.citationstyles.csl+json',
  },
  { path: '/updates/[slug]/references.bib', kind: 'machine', localized: true, type: 'application/x-bibtex' },
  {
    path: '/updates/[slug]/references.ris',
    kind: 'machine',
    localized: true,
    type: 'application/x-research-info-systems',
  },
  { path: '/feed.xml', kind: 'machine', localized: true, type: 'application/atom+xml' },
  { path: '/feed.json', kind: 'machine', localized: true, type: 'application/feed+json' },
  { path: '/handout.pdf', kind: 'machine', localized: true, type: 'application/pdf' },
  { path: '/sitemap.xml', kind: 'machine', type: 'application/xml' },
  { path: '/robots.txt', kind: 'machine', type: 'text/plain' },
  { path: '/manifest.webmanifest', kind: 'machine', localized: true, type: 'application/manifest+json' },
  { path: '/.well-known/security.txt', kind: 'machine', type: 'text/plain' },

  // One signature and one mail per address, one count per confirmation.
  { path: '/api/signatures', kind: 'api', idempotent: true },
  { path: '/api/confirm', kind: 'api', idempotent: true },
  { path: '/api/shared', kind: 'api' },
  { path: '/api/signature/choices', kind: 'api' },
  { path: '/api/signature/data', kind: 'api' },
  { path: '/api/signature/fresh', kind: 'api' },
  { path: '/api/signature/renew', kind: 'api' },
  { path: '/api/signature/link', kind: 'api', idempotent: true },
  { path: '/api/contact', kind: 'api' },
  { path: '/api/letter', kind: 'api' },
  { path: '/api/letter/opened', kind: 'api' },
  { path: '/api/withdraw', kind: 'api' },
  { path: '/api/erase', kind: 'api' },
  { path: '/api/unsubscribe/[token]', kind: 'api', methods: ['GET', 'POST'] },
  { path: '/api/mail-events/[provider]', kind: 'api' },

  { path: '/admin', kind: 'admin', screens: true },
  { path: '/admin/arrivals', kind: 'admin', screens: true },
  { path: '/admin/arrivals/export', kind: 'admin', methods: ['GET'] },
  { path: '/admin/handouts', kind: 'admin', screens: true },
  { path: '/admin/handouts/file', kind: 'admin', methods: ['GET'] },
  { path: '/admin/login', kind: 'admin' },
  { path: '/admin/join/[token]', kind: 'admin' },
  { path: '/admin/signatures', kind: 'admin', screens: true },
  { path: '/admin/signatures/[id]', kind: 'admin' },
  { path: '/admin/signatures/resend', kind: 'admin', screens: true },
  { path: '/admin/signatures/release', kind: 'admin', screens: true },
  { path: '/admin/signatures/hide', kind: 'admin', screens: true },
  { path: '/admin/signatures/export', kind: 'admin', methods: ['POST'] },
  { path: '/admin/unusual', kind: 'admin', screens: true },
  { path: '/admin/blocks', kind: 'admin', screens: true },
  { path: '/admin/removals', kind: 'admin', screens: true },
  { path: '/admin/removals/new', kind: 'admin', screens: true },
  { path: '/admin/removals/[id]', kind: 'admin' },
  { path: '/admin/requests', kind: 'admin', screens: true },
  { path: '/admin/requests/[id]', kind: 'admin' },
  { path: '/admin/requests/[id]/export', kind: 'admin', methods: ['POST'] },
  { path: '/admin/deliveries', kind: 'admin', screens: true },
  { path: '/admin/deliveries/new', kind: 'admin', screens: true },
  { path: '/admin/deliveries/history', kind: 'admin', screens: true },
  { path: '/admin/deliveries/[id]', kind: 'admin' },
  { path: '/admin/deliveries/[id]/package', kind: 'admin', methods: ['POST'] },
  { path: '/admin/messages', kind: 'admin', screens: true },
  { path: '/admin/messages/[id]', kind: 'admin' },
  { path: '/admin/updates', kind: 'admin', screens: true },
  { path: '/admin/updates/new', kind: 'admin', screens: true },
  { path: '/admin/updates/[id]', kind: 'admin', screens: true },
  { path: '/admin/updates/[id]/preview', kind: 'admin', screens: true },
  { path: '/admin/updates/[id]/presence', kind: 'admin', methods: ['POST'] },
  { path: '/admin/updates/[id]/share', kind: 'admin', screens: true },
  { path: '/admin/updates/[id]/share/card', kind: 'admin', methods: ['GET'] },
  { path: '/admin/updates/[id]/versions', kind: 'admin' },
  { path: '/admin/updates/[id]/versions/[version]', kind: 'admin' },
  { path: '/admin/updates/[id]/broadcast', kind: 'admin', screens: true },
  { path: '/admin/updates/[id]/broadcast/start', kind: 'admin' },
  { path: '/admin/updates/[id]/broadcast/[broadcast]', kind: 'admin' },
  { path: '/admin/broadcasts', kind: 'admin', screens: true },
  { path: '/admin/pictures', kind: 'admin', flash: true, screens: true },
  { path: '/admin/pictures/[key]', kind: 'admin' },
  { path: '/admin/pictures/choices', kind: 'admin', methods: ['GET'] },
  { path: '/admin/pictures/upload', kind: 'admin', methods: ['POST'] },
  { path: '/admin/references', kind: 'admin', screens: true },
  { path: '/admin/references/new', kind: 'admin', screens: true },
  { path: '/admin/references/[id]', kind: 'admin', screens: true },
  { path: '/admin/petition', kind: 'admin', screens: true },
  { path: '/admin/petition/campaign', kind: 'admin', screens: true },
  { path: '/admin/petition/words', kind: 'admin', screens: true },
  { path: '/admin/petition/words/letter', kind: 'admin' },
  { path: '/admin/petition/asks', kind: 'admin', screens: true },
  { path: '/admin/petition/asks/new', kind: 'admin', screens: true },
  { path: '/admin/petition/asks/preview', kind: 'admin', screens: true },
  { path: '/admin/petition/asks/[id]', kind: 'admin' },
  { path: '/admin/petition/share', kind: 'admin', screens: true },
  { path: '/admin/petition/share/[channel]', kind: 'admin', screens: true },
  { path: '/admin/petition/history', kind: 'admin', screens: true },
  { path: '/admin/petition/history/[id]', kind: 'admin' },
  { path: '/admin/petition/switches', kind: 'admin', screens: true },
  { path: '/admin/petition/end', kind: 'admin', screens: true },
  { path: '/admin/petition/copies/[id]', kind: 'admin' },
  { path: '/admin/petition/versions', kind: 'admin' },
  { path: '/admin/petition/versions/[version]', kind: 'admin' },
  { path: '/admin/mailbox', kind: 'admin' },
  { path: '/admin/admins', kind: 'admin', screens: true },
  { path: '/admin/audit', kind: 'admin', screens: true },
  { path: '/admin/audit/export', kind: 'admin', methods: ['POST'] },
  { path: '/admin/account', kind: 'admin', screens: true },
  { path: '/admin/[...unknown]', kind: 'admin' },

  { path: '/healthz', kind: 'health', by: 'server' },
  { path: '/readyz', kind: 'health', by: 'server' },

  { path: '/site.js', kind: 'asset', by: 'server' },
  { path: '/prove.js', kind: 'asset', by: 'server' },
  { path: '/receipt.js', kind: 'asset', by: 'server' },
  { path: '/pictures/[key]/[name]', kind: 'asset', by: 'server' },
  { path: '/cards/petition.png', kind: 'asset', by: 'server', localized: true, cached: 'coalesced' },
  { path: '/cards/[card].png', kind: 'asset', by: 'server', localized: true, cached: 'shared' },
  { path: '/_next/static/[...file]', kind: 'asset', by: 'framework', cached: 'shared' },
  { path: '/favicon.ico', kind: 'asset' },
  { path: '/apple-touch-icon.png', kind: 'asset' },
  { path: '/icon.svg', kind: 'asset' },
  { path: '/icon-192.png', kind: 'asset' },
  { path: '/icon-512.png', kind: 'asset' },
  { path: '/icon-maskable-512.png', kind: 'asset' },
]

// Everything else that knows addresses derives from this, or is compared with it by routes.test.ts.
/** @type {readonly Route[]} */
export const ROUTES = TABLE.map((route) => ({ by: 'app', ...DEFAULTS[route.kind], ...route }))

/** @param {Route} route @returns {string[]} English first: `/updates/[slug]`, `/es/updates/[slug]`. */
export function pathsOf({ path, localized }) {
  if (!localized) return [path]
  const others = Object.keys(LANGUAGES).filter((language) => language !== DEFAULT_LANGUAGE)
  return [path, ...others.map((language) => `/${language}${path === '/' ? '' : path}`)]
}

/** @param {readonly Route[]} routes @returns {RegExp} Matches whole paths in all languages. */
export function matching(routes) {
  return new RegExp(`^(?:${routes.flatMap(pathsOf).map(patternOf).join('|')})$`)
}

/** @param {readonly Route[]} routes @returns {string[]} Such as `updates` of `/updates/[slug]`. */
export function firstSegments(routes) {
  return [...new Set(routes.map(({ path }) => path.split('/')[1] ?? ''))]
}

/** @param {string} path */
function patternOf(path) {
  return path
    .split(/(\[[^\]]+\])/)
    .map((part) => (part.startsWith('[') ? variable(part) : part.replaceAll('.', '\\.')))
    .join('')
}

/** @param {string} part */
function variable(part) {
  return part.startsWith('[...') ? '.+' : '[^/]+'
}
