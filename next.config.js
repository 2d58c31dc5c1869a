// @ts-check
import path from 'node:path'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { DEFAULT_LANGUAGE, LANGUAGES } from './lib/i18n/languages.mjs'
import { firstSegments, pathsOf, ROUTES } from './routes.mjs'
import { everywhere, unlisted } from './server/http/headers.mjs'

const LOCALES = Object.keys(LANGUAGES)

// Everything else is a page: English at the path itself, rewritten to /en, so that all languages are one set of routes.
const FOLDERS = ['admin', 'api', '_next', '.well-known']
const FILES = ROUTES.filter(({ localized, by }) => !localized && by !== 'server')
  .map(({ path }) => path.slice(1))
  .filter((path) => !FOLDERS.some((folder) => path.split('/')[0] === folder))
const WITHOUT_LOCALE = anyOf([...LOCALES, ...FOLDERS, ...FILES])

const OF_A_TOKEN = ROUTES.filter(({ kind }) => kind === 'token')
const PRIVATE = [...ROUTES.filter(({ kind }) => kind === 'private'), ...OF_A_TOKEN]

// What other programs read, wherever they run: nothing in it is anybody's own.
const forPrograms = [{ key: 'Access-Control-Allow-Origin', value: '*' }]
const sameOrigin = [{ key: 'Referrer-Policy', value: 'same-origin' }]

/** @param {readonly string[]} names */
function anyOf(names) {
  return names.map((name) => name.replaceAll('.', '\\.')).join('|')
}

/** @param {typeof ROUTES} routes */
function pagesBelow(routes) {
  return `/:locale(${anyOf(LOCALES)})?/:page(${anyOf(firstSegments(routes))})/:rest*`
}

/** @param {string} path */
function sourceOf(path) {
  return path.replaceAll(/\[(\w+)\]/g, ':$1')
}

/**
 * Kept input is shown once: reading the page deletes it.
 * @param {string} path
 * @returns {Awaited<ReturnType<NonNullable<import('next').NextConfig['headers']>>>[number]}
 */
function forget(path) {
  const cookiePath = path.replace(/\/\[.*$/, '')
  return {
    source: sourceOf(path),
    has: [{ type: 'cookie', key: 'kept' }],
    headers: [{ key: 'Set-Cookie', value: `kept=; Path=${cookiePath}; Max-Age=0; HttpOnly; SameSite=Lax` }],
  }
}

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // One source has one id, wherever it is built: what one build's pages load, another one has (server/boot/build.ts).
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
  turbopack: { resolveAlias: { '@/messages/index': './messages/compiled.ts' } },
  // Next compresses what it answers: a proxy in front need not.
  compress: true,
  // Metadata stands in the head from the start: on public pages nothing would move it there later.
  htmlLimitedBots: /.*/,
  // The development server would print every address, and with it the tokens that stand in some.
  logging: { incomingRequests: false },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: `/${DEFAULT_LANGUAGE}` },
        { source: `/:path((?!(?:${WITHOUT_LOCALE})(?:/|$)).*)`, destination: `/${DEFAULT_LANGUAGE}/:path` },
      ],
    }
  },
  async redirects() {
    return [
      { source: `/${DEFAULT_LANGUAGE}`, destination: '/', permanent: true },
      { source: `/${DEFAULT_LANGUAGE}/:path*`, destination: '/:path*', permanent: true },
    ]
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: pagesBelow(PRIVATE), headers: unlisted },
      { source: '/admin/:rest*', headers: unlisted },
      { source: '/api/:rest*', headers: unlisted },
      ...ROUTES.filter(({ kind, by }) => kind === 'machine' && by !== 'server')
        .flatMap(pathsOf)
        .map((path) => ({ source: sourceOf(path), headers: forPrograms })),
      { source: '/.well-known/:rest*', headers: forPrograms },
      // An address that holds a token stays on this site, and its form still says where it was sent from.
      { source: pagesBelow(OF_A_TOKEN), headers: sameOrigin },
      { source: '/admin/:rest*', headers: sameOrigin },
      ...ROUTES.filter(({ flash }) => flash)
        .flatMap(pathsOf)
        .map(forget),
    ]
  },
}

// The plugin serves building alone, and brings a compiler with it that takes 20 MB of the running site.
/** @param {string} phase */
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin({
    requestConfig: './app/intl.ts',
    // Messages are compiled when the site is built, so that a browser need not parse them.
    experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
  })(config)
}
