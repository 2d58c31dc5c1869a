let people = 0

/** As a program would post it, with more fields as given. */
export function postsSignature(
  url: string,
  { headers, ...fields }: { headers?: Record<string, string>; altcha?: string } = {},
): Promise<Response> {
  people += 1
  const email = `crowd-${process.pid}-${people}@gmail.com`
  return fetch(`${url}/api/signatures`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ name: 'Ana Crowd', email, country: 'MX', consent: true, ...fields }),
  })
}

/** From one address, several at a time. Returns the status codes. */
export async function crowdSigns(url: string, times: number): Promise<number[]> {
  const statuses: number[] = []
  while (statuses.length < times) {
    const some = Array.from({ length: Math.min(50, times - statuses.length) }, () => postsSignature(url))
    statuses.push(...(await Promise.all(some)).map(({ status }) => status))
  }
  return statuses
}
