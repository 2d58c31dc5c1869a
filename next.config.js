import path from 'node:path'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { everywhere, unlisted } from './server/http/headers.mjs'

// Everything else is a page: English at the path itself, rewritten to /en, so that both languages are one set of routes.
const WITHOUT_LOCALE =
  'en|es|admin|api|_next|petition\\.json|petition/corrections\\.json|references\\.json|references\\.bib|references\\.ris|sitemap\\.xml|robots\\.txt|manifest\\.webmanifest|icon\\.svg|favicon\\.ico|apple-touch-icon\\.png|icon-[a-z0-9-]+\\.png|\\.well-known'
const PRIVATE_PAGES = 'sign|thanks|signed|confirm|signature|unsubscribe|preview'

// What other programs read, wherever they run: nothing in it is anybody's own.
const forPrograms = [{ key: 'Access-Control-Allow-Origin', value: '*' }]
const MACHINE_FILES =
  'petition\\.json|petition/corrections\\.json|references\\.json|references\\.bib|references\\.ris|sitemap\\.xml|robots\\.txt|manifest\\.webmanifest'

// Kept input is shown once: reading the page deletes it.
function forget(source, path) {
  return {
    source,
    has: [{ type: 'cookie', key: 'kept' }],
    headers: [{ key: 'Set-Cookie', value: `kept=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax` }],
  }
}

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // One source has one id, wherever it is built: what one build's pages load, another one has (server/build.ts).
  generateBuildId: () => process.env.BUILD_OF || null,
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by npm run check; a newcomer's start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  cacheHandler: path.resolve('server/next/cache-handler.mjs'),
  cacheMaxMemorySize: 0,
  serverExternalPackages: [
    ...['@node-rs/argon2', 'nodemailer', 'pg', '@prisma/adapter-pg', '@prisma/client'],
    ...['@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris'],
  ],
  // Next compresses what it answers: a proxy in front need not.
  compress: true,
  // Metadata stands in the head from the start: on public pages nothing would move it there later.
  htmlLimitedBots: /.*/,
  // The development server would print every address, and with it the tokens that stand in some.
  logging: { incomingRequests: false },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/en' },
        { source: `/:path((?!(?:${WITHOUT_LOCALE})(?:/|$)).*)`, destination: '/en/:path' },
      ],
    }
  },
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
    ]
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: `/:locale(en|es)?/:page(${PRIVATE_PAGES})/:rest*`, headers: unlisted },
      { source: '/admin/:rest*', headers: unlisted },
      { source: '/api/:rest*', headers: unlisted },
      { source: `/:file(${MACHINE_FILES})`, headers: forPrograms },
      { source: '/:locale(es)?/:feed(feed\\.xml|feed\\.json)', headers: forPrograms },
      {
        source: '/:locale(es)?/updates/:slug/:file(references\\.json|references\\.bib|references\\.ris)',
        headers: forPrograms,
      },
      { source: '/.well-known/:rest*', headers: forPrograms },
      // An address that holds a token stays on this site, and its form still says where it was sent from.
      {
        source: '/:locale(en|es)?/:page(confirm|signature|unsubscribe|preview)/:rest*',
        headers: [{ key: 'Referrer-Policy', value: 'same-origin' }],
      },
      { source: '/admin/:rest*', headers: [{ key: 'Referrer-Policy', value: 'same-origin' }] },
      forget('/admin/pictures', '/admin/pictures'),
      forget('/sign', '/sign'),
      forget('/es/sign', '/es/sign'),
      forget('/confirm/:token', '/confirm'),
      forget('/es/confirm/:token', '/es/confirm'),
    ]
  },
}

// The plugin serves building alone, and brings a compiler with it that takes 20 MB of the running site.
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin('./lib/i18n/messages.ts')(config)
}
