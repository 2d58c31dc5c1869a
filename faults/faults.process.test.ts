import { afterAll, beforeAll, expect, test } from 'vitest'
import { DRILLS, SHORT } from './drills.ts'
import { prepareDataFolder, Scene } from './scene.ts'

let prepared: string
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ prepared, remove } = await prepareDataFolder())
})
afterAll(() => remove())

// Two at a time (vitest.config.ts), since they mostly wait.
test.concurrent.for(DRILLS.flat().filter(({ apart }) => !apart))(
  '$title: nothing is lost',
  { timeout: 300_000 },
  async ({ run, obstacle }, { skip }) => {
    const why = obstacle?.()
    if (why) skip(why)
    const scene = new Scene(prepared)
    try {
      const figures = await run(scene, SHORT)
      expect(figures.filter(({ passed }) => passed === true)).not.toEqual([])
      expect(figures.filter(({ passed }) => passed === false)).toEqual([])
    } finally {
      await scene.end()
    }
  },
)
