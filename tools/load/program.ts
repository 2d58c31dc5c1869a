import type { Message } from './measure.ts'
import { Generator, type Plan } from './generator.ts'

// A process of its own, so that its CPU is measured separately.
process.once('message', async (plan: Plan) => {
  const tell = (message: Message) => process.send?.(message)
  const generator = new Generator(plan, (moment) => tell({ window: moment }))
  tell({ load: await generator.run() })
  process.disconnect()
})
process.once('disconnect', () => process.exit())
