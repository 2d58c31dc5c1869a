import { isFile } from './public-addresses.ts'

const READ = ['GET', 'HEAD']
const POSTED = ['POST']
const BOTH = ['GET', 'HEAD', 'POST']
// A program on another site may ask first what it may do.
const READ_FROM_ANYWHERE = ['GET', 'HEAD', 'OPTIONS']

const AT: [path: RegExp, methods: string[]][] = [
  [/^\/api\/(?:signatures|confirm|withdraw|signature\/choices)$/, POSTED],
  [/^\/admin\/(?:pictures\/upload|signatures\/export)$/, POSTED],
  [/^\/admin\/pictures\/choices$/, READ],
  // The pages of the admin area post to themselves; what else there is answers for itself.
  [/^\/(?:api|admin)(?:\/|$)/, BOTH],
]

/** The methods that a path takes, whether or not something stands there. */
export function methodsAt(path: string): string[] {
  if (isFile(path)) return READ_FROM_ANYWHERE
  return AT.find(([pattern]) => pattern.test(path))?.[1] ?? READ
}
