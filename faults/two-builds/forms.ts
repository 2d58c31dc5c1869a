const INPUT = /<input\b[^>]*>/g
const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
}

type FormResponse = { status: number; location: string | null }

/** Submits an admin form like a browser without scripts. */
export async function sendForm(
  origin: string,
  path: string,
  typed: Record<string, string>,
): Promise<FormResponse> {
  const page = await fetch(origin + path, { headers: { accept: 'text/html' } })
  const form = new FormData()
  for (const [name, value] of hiddenIn(await page.text())) form.set(name, value)
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  const headers = { accept: 'text/html', origin }
  const answer = await fetch(origin + path, { method: 'POST', body: form, headers, redirect: 'manual' })
  await answer.arrayBuffer()
  return { status: answer.status, location: answer.headers.get('location') }
}

function hiddenIn(html: string): [string, string][] {
  const inputs = (html.match(INPUT) ?? []).filter((input) => input.includes('type="hidden"'))
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')])
}

function attribute(input: string, name: string): string {
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(input) ?? []
  return value.replace(/&(?:quot|amp|#x27|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
}
