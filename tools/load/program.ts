import { Generator, type LoadPlan } from './generator.ts'
import type { ProgramMessage } from './measure.ts'

// A process of its own, so that its CPU is measured separately.
process.once('message', async (plan: LoadPlan) => {
  const sendToParent = (message: ProgramMessage) => process.send?.(message)
  const generator = new Generator(plan, (moment) => sendToParent({ window: moment }))
  sendToParent({ load: await generator.run() })
  process.disconnect()
})
process.once('disconnect', () => process.exit())
