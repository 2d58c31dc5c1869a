import { afterAll, beforeAll, expect, test } from 'vitest'
import { QUICK, SHORT } from './drills.ts'
import { prepareData, Scene } from './scene.ts'

let prepared: string
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ prepared, remove } = await prepareData())
})
afterAll(() => remove())

// Two together (vitest.config.ts), since each waits more than it works.
test.concurrent.each(QUICK)(
  '$title: nothing is lost',
  async ({ run }) => {
    const scene = new Scene(prepared)
    try {
      const figures = await run(scene, SHORT)
      expect(figures.filter(({ passed }) => passed === false)).toEqual([])
    } finally {
      await scene.end()
    }
  },
  300_000,
)
