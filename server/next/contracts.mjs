// Undocumented behaviour of Next, checked by contracts.test.ts. Plain JavaScript: Next's thread has no loader.

/** Where Next fetches from itself, whatever the site's own address and TLS. */
export const OWN_ORIGIN = '__NEXT_PRIVATE_ORIGIN'

/** Next remembers a lifetime here for every address that was ever requested. */
export const CACHE_CONTROLS = 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

/** Set on answers to forms with an unknown action. */
export const ACTION_NOT_FOUND = 'x-nextjs-action-not-found'

/** Requests a page's data instead of the page. */
export const RSC = 'rsc'

export const ACTION = 'next-action'

export const ROUTER_HEADERS = [
  RSC,
  ACTION,
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
]

export const INTERNAL_HEADERS = /^(?:x-nextjs-.*|x-next-cache-tags)$/

/** Next serves page data at such addresses. */
export const DATA_OF_A_PAGE = /^[^?]*\.rsc(?:\?|$)/

/** The framework's scripts, and the page's data for them. */
export const FRAMEWORK_SCRIPTS = [
  /<script\b[^>]*\ssrc="\/_next\/[^>]*><\/script>/g,
  /<script\b[^>]*>(?:\(?self\.__next_f|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/g,
  /<link rel="preload" as="script"[^>]*>/g,
]

export const ACTION_ID = /^[0-9a-f]{42}$/

export const ACTION_FIELD = /^\$ACTION_(ID|REF)_(.*)$/s

export const ACTION_ARGUMENTS = /^\$ACTION_\d+:\d+$/

/** In arguments: a reference to anything but text, a form or a value that React keeps in the browser. */
export const ODD_REFERENCE = /"\$(?![$KTDn]|undefined|NaN|-?Infinity|-0)/
