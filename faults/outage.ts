import { postAsForm, postAsJson, type Answered } from './posts.ts'
import type { SiteProcess } from './site-process.ts'

/** What people read, whatever else is broken. */
export const READ = ['/', '/es', '/updates', '/petition.json', '/healthz']

const PERSON = { name: 'Rosa "of the" Ríos', email: 'rosa@outage.example.org', comment: 'Two\nlines & more' }

/** Asks for what is read, and returns what was not answered with 200. */
export async function unread(site: SiteProcess): Promise<string[]> {
  const statuses = await Promise.all(READ.map(async (path) => ({ path, status: await site.statusOf(path) })))
  return statuses.filter(({ status }) => status !== 200).map(({ path, status }) => `${path}: ${status}`)
}

/** Signs as a program and as a form while nothing can be taken, and returns what is wrong with the answers. */
export async function wrongRefusals(site: SiteProcess): Promise<string[]> {
  const [program, form] = await Promise.all([
    postAsJson(site.origin, PERSON),
    postAsForm(site.origin, PERSON),
  ])
  return [
    ...(says503(program) && program.body === '{"status":"unavailable"}' ? [] : [`JSON: ${program.status}`]),
    ...(says503(form) ? [] : [`form: ${form.status}`]),
    ...Object.entries(PERSON)
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
