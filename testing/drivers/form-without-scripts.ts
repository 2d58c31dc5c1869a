import { DomUtils, parseDocument } from 'htmlparser2'

type Page = { url: string; cookie: string }

/** A page's form as a browser without JavaScript sends it: the one that holds all fields of `typed`, which replaces their values. */
export async function formWithoutScripts(
  page: Page,
  typed: Record<string, string>,
): Promise<() => Promise<Response>> {
  const answer = await fetch(page.url, { headers: { cookie: page.cookie } })
  const found = formsIn(await answer.text()).find((fields) =>
    Object.keys(typed).every((name) => fields.has(name)),
  )
  if (!found) throw new Error(`No form of ${page.url} has ${Object.keys(typed).join(', ')}`)
  return () => send(page, new Map([...found, ...Object.entries(typed)]))
}

/** The same for a form that is one of several alike, told by what its hidden fields hold. */
export async function pressWithoutScripts(page: Page, holds: Record<string, string>): Promise<void> {
  const answer = await fetch(page.url, { headers: { cookie: page.cookie } })
  const found = formsIn(await answer.text()).find((fields) =>
    Object.entries(holds).every(([name, value]) => fields.get(name) === value),
  )
  if (!found) throw new Error(`No form of ${page.url} holds ${JSON.stringify(holds)}`)
  const { ok, status } = await send(page, found)
  if (!ok) throw new Error(`${page.url} answered ${status}`)
}

function formsIn(html: string): Map<string, string>[] {
  return DomUtils.getElementsByTagName('form', parseDocument(html)).map((form) => {
    const inputs = DomUtils.getElementsByTagName('input', form)
    return new Map(inputs.map(({ attribs }) => [attribs['name'] ?? '', attribs['value'] ?? '']))
  })
}

function send({ url, cookie }: Page, fields: Map<string, string>): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of fields) if (name) body.append(name, value)
  return fetch(url, {
    method: 'POST',
    headers: { cookie, origin: new URL(url).origin },
    body,
    redirect: 'manual',
  })
}
