import { postAsForm, postAsJson, type Answered } from './posts.ts'
import type { SiteProcess } from './site-process.ts'

/** What people read, whatever else is broken. */
export const READ = ['/', '/es', '/updates', '/petition.json', '/healthz']

// Somebody else each time: a disk may have room for one more, and who is then taken twice is mailed twice.
let people = 0
function somebody() {
  const email = `rosa-${++people}@outage.example.org`
  return { name: 'Rosa "of the" Ríos', email, comment: 'Two\nlines & more' }
}

/** Asks for what is read, and returns what was not answered with 200. */
export async function unread(site: SiteProcess): Promise<string[]> {
  const statuses = await Promise.all(READ.map(async (path) => ({ path, status: await site.statusOf(path) })))
  return statuses.filter(({ status }) => status !== 200).map(({ path, status }) => `${path}: ${status}`)
}

/** Signs as a program and as a form while nothing can be taken, and returns what is wrong with the answers. */
export async function wrongRefusals(site: SiteProcess): Promise<string[]> {
  const person = somebody()
  const [program, form] = await Promise.all([
    postAsJson(site.origin, somebody()),
    postAsForm(site.origin, person),
  ])
  return [
    ...(says503(program) && program.body === '{"status":"unavailable"}' ? [] : [`JSON: ${program.status}`]),
    ...(says503(form) ? [] : [`form: ${form.status}`]),
    ...Object.entries(person)
      .filter(([name, value]) => !keeps(form.body, name, value))
      .map(([name]) => `form: ${name} is not kept`),
  ]
}

function says503({ status, retryAfter }: Answered): boolean {
  return status === 503 && Number(retryAfter) > 0
}

// A browser posts a line's end as \r\n; what was posted here is what must come back.
function keeps(page: string, name: string, value: string): boolean {
  const input = new RegExp(`<input [^>]*name="${name}" value="([^"]*)"`).exec(page)?.[1]
  return input?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))) === value
}
