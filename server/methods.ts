import { isFile } from './cacheable-paths.ts'

const READ = ['GET', 'HEAD']
const POSTED = ['POST']
const BOTH = ['GET', 'HEAD', 'POST']
// A program on another site may ask first what it may do.
const READ_FROM_ANYWHERE = ['GET', 'HEAD', 'OPTIONS']

const POSTED_TO = /^\/(?:api|admin)(?:\/|$)/
const AT: [path: RegExp, methods: string[]][] = [
  [/^\/api\/(?:signatures|confirm|withdraw|signature\/choices)$/, POSTED],
  [/^\/admin\/(?:pictures\/upload|signatures\/export)$/, POSTED],
  [/^\/admin\/pictures\/choices$/, READ],
  // An address without a route may not be posted to: Next would take the post for one to a page.
  [/^\/api\/unsubscribe\/[^/]+$/, BOTH],
  [/^\/api(?:\/|$)/, READ],
  // The pages of the admin area post to themselves.
  [POSTED_TO, BOTH],
]

/** Whether a path takes a method. Most requests read a page: that is said without looking further. */
export function takes(path: string, method: string): boolean {
  if ((method === 'GET' || method === 'HEAD') && !POSTED_TO.test(path)) return true
  return methodsAt(path).includes(method)
}

/** The methods that a path takes, whether or not something stands there. */
export function methodsAt(path: string): string[] {
  if (isFile(path)) return READ_FROM_ANYWHERE
  return AT.find(([pattern]) => pattern.test(path))?.[1] ?? READ
}
