import type { Paths } from './case.ts'

/** The paths to read, with the newest update. Throws when there is none. */
export async function findPaths(origin: string): Promise<Paths> {
  const response = await fetch(new URL('/updates', origin))
  const update = /href="(\/updates\/[\w-]+)"/.exec(await response.text())?.[1]
  if (!update) throw new Error(`${origin} shows no update: is it a campaign site?`)
  return {
    page: '/',
    'page-by-link': '/?ref=k3m9x2qa-w2',
    update,
    'petition-json': '/petition.json',
    thanks: '/thanks',
    'sign-page': '/sign',
  }
}
