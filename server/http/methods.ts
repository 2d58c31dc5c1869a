import { matching, ROUTES } from '@/routes.mjs'
import { isFile } from './cacheable-paths.ts'

const READ = ['GET', 'HEAD']
// A program on another site may send a preflight.
const READ_FROM_ANYWHERE = ['GET', 'HEAD', 'OPTIONS']

// Without a route a post is refused: Next would treat it as one to a page.
const POSTED_TO = /^\/(?:api|admin)(?:\/|$)/
const isVariable = ({ path }: { path: string }) => path.includes('[')
const WITH_METHODS = ROUTES.filter(({ methods }) => methods)
const AT = [...WITH_METHODS.filter((route) => !isVariable(route)), ...WITH_METHODS.filter(isVariable)].map(
  (route) => ({ pattern: matching([route]), methods: withHead(route.methods ?? []) }),
)

export function allowsMethod(path: string, method: string): boolean {
  if ((method === 'GET' || method === 'HEAD') && !POSTED_TO.test(path)) return true
  return methodsAt(path).includes(method)
}

export function methodsAt(path: string): string[] {
  if (isFile(path)) return READ_FROM_ANYWHERE
  return AT.find(({ pattern }) => pattern.test(path))?.methods ?? READ
}

function withHead(methods: readonly string[]): string[] {
  return methods.flatMap((method) => (method === 'GET' ? READ : [method]))
}
