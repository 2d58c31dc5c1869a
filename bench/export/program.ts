import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { ProgramMessage } from '@/tools/load/measure'

export type ExportPlan = { at: string; origin: string; cookie: string; addresses: boolean }

const CARRIAGE_RETURN = 13

// Counts the rows by their carriage returns; no text contains one.
process.once('message', async (plan: ExportPlan) => {
  const sendToParent = (message: ProgramMessage) => process.send?.(message)
  sendToParent({ window: 'begins' })
  const [began, before] = [performance.now(), process.cpuUsage()]
  const response = await exported(plan)
  if (response.statusCode !== 200) throw new Error(`The export was answered ${response.statusCode}`)
  let lines = 0
  for await (const piece of response as AsyncIterable<Buffer>)
    for (const byte of piece) if (byte === CARRIAGE_RETURN) lines += 1
  const milliseconds = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  sendToParent({ window: 'ends' })
  const took = { seconds: milliseconds / 1_000, p50: milliseconds, p99: milliseconds }
  sendToParent({ load: { requests: lines - 1, ...took, cpu: (user + system) / 1_000, outcomes: [] } })
  process.disconnect()
})
process.once('disconnect', () => process.exit())

async function exported({ at, origin, cookie, addresses }: ExportPlan): Promise<IncomingMessage> {
  const headers = { Cookie: cookie, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
  const sent = request(`${at}/admin/signatures/export`, { method: 'POST', headers })
  sent.end(addresses ? 'addresses=on' : '')
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return response
}
