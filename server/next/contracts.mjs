// What the site relies on of Next although Next promises none of it. contracts.test.ts holds each against the release that is
// installed. Plain JavaScript, since the thread of Next has no loader.

/** The variable that says where Next fetches from itself, whatever the site's own address and TLS. */
export const OWN_ORIGIN = '__NEXT_PRIVATE_ORIGIN'

/** The module where Next remembers a lifetime for every address that was ever asked for. */
export const CACHE_CONTROLS = 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

/** Marks what Next answers to a form that it has no action for. */
export const ACTION_NOT_FOUND = 'x-nextjs-action-not-found'

/** Asks for a page's data in place of the page. */
export const RSC = 'rsc'

/** Names the server action that a script calls. */
export const ACTION = 'next-action'

/** All that the framework's router in the browser sends. */
export const ROUTER_HEADERS = [
  RSC,
  ACTION,
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
]

/** What Next says to its own parts in the headers of an answer. */
export const INTERNAL_HEADERS = /^(?:x-nextjs-.*|x-next-cache-tags)$/

/** An address that Next takes for the data of the page without the ending. */
export const DATA_OF_A_PAGE = /^[^?]*\.rsc(?:\?|$)/

/** The framework's scripts, and the page a second time as data for them. */
export const FRAMEWORK_SCRIPTS = [
  /<script\b[^>]*\ssrc="\/_next\/[^>]*><\/script>/g,
  /<script\b[^>]*>(?:\(?self\.__next_f|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/g,
  /<link rel="preload" as="script"[^>]*>/g,
]

/** The id of a server action. */
export const ACTION_ID = /^[0-9a-f]{42}$/

/** The field by which a form names its action: by its id, or by where that and its arguments stand. */
export const ACTION_FIELD = /^\$ACTION_(ID|REF)_(.*)$/s

/** A field with the arguments of such an action. */
export const ACTION_ARGUMENTS = /^\$ACTION_\d+:\d+$/

/** In arguments: a reference to what is neither a text, nor a form, nor left in the browser by React. */
export const ODD_REFERENCE = /"\$(?![$KTDn]|undefined|NaN|-?Infinity|-0)/
