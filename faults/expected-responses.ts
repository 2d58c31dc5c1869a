import type { KillableSite } from './killable-site.ts'
import { postAsForm, postAsJson, type PostResponse } from './posts.ts'

export const PATHS = ['/', '/es', '/updates', '/petition.json', '/healthz']

// A new address each time: one that a nearly full disk still took would be mailed twice.
let people = 0
function newPerson() {
  const email = `rosa-${++people}@outage.example.org`
  return { name: 'Rosa "of the" Ríos', email, comment: 'Two\nlines & more' }
}

export async function unavailablePages(site: KillableSite): Promise<string[]> {
  const statuses = await Promise.all(PATHS.map(async (path) => ({ path, status: await site.statusOf(path) })))
  return statuses.filter(({ status }) => status !== 200).map(({ path, status }) => `${path}: ${status}`)
}

/** Signs by JSON and form during an outage; returns what is wrong with the answers. */
export async function wrongRefusals(site: KillableSite): Promise<string[]> {
  const person = newPerson()
  const [program, form] = await Promise.all([
    postAsJson(site.origin, newPerson()),
    postAsForm(site.origin, person),
  ])
  return [
    ...(says503(program) && program.body === '{"status":"unavailable"}' ? [] : [`JSON: ${program.status}`]),
    ...(says503(form) ? [] : [`form: ${form.status}`]),
    ...Object.entries(person)
      .filter(([name, value]) => !returnsInput(form.body, name, value))
      .map(([name]) => `form: ${name} is not kept`),
  ]
}

function says503({ status, retryAfter }: PostResponse): boolean {
  return status === 503 && Number(retryAfter) > 0
}

// The returned form must contain the input unchanged.
function returnsInput(page: string, name: string, value: string): boolean {
  const input = new RegExp(`<input [^>]*name="${name}" value="([^"]*)"`).exec(page)?.[1]
  return input?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))) === value
}
