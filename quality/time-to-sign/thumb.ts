import type { Locator, Page } from '@playwright/test'
import { NOTHING, type Actions } from './model.ts'

// A swipe moves the page by some two thirds of the window.
const SWIPE = 2 / 3
// A phone's own list of choices, at 640 px: rows that show at once, and by how many a swipe moves it.
const ROWS = 11
const ROWS_A_SWIPE = 22

/** A visitor with one thumb: does what it is asked for on the page, and counts what that took. */
export class Thumb {
  readonly steps: [name: string, actions: Actions][] = []

  constructor(readonly page: Page) {}

  async tap(name: string, target: Locator): Promise<void> {
    const swipes = await this.swipeTo(target)
    await target.tap()
    this.steps.push([name, { ...NOTHING, swipes, taps: 1 }])
  }

  /** Nothing where the field has its text already. */
  async type(name: string, field: Locator, text: string): Promise<void> {
    if ((await field.inputValue()) === text) return
    const swipes = await this.swipeTo(field)
    await field.tap()
    await field.pressSequentially(text)
    this.steps.push([name, { swipes, taps: 1, characters: text.length, keyboards: 1 }])
  }

  /** A tap opens the list, a tap chooses; nothing where it is chosen already. */
  async choose(name: string, list: Locator, value: string): Promise<void> {
    if ((await list.inputValue()) === value) return
    const swipes = (await this.swipeTo(list)) + (await swipesInList(list, value))
    await list.selectOption(value)
    this.steps.push([name, { ...NOTHING, swipes, taps: 2 }])
  }

  private async swipeTo(target: Locator): Promise<number> {
    const height = this.page.viewportSize()?.height ?? 0
    const box = await target.boundingBox()
    if (!box) throw new Error('It cannot be reached')
    const beyond = box.y < 0 ? -box.y : Math.max(0, box.y + box.height - height)
    await target.scrollIntoViewIfNeeded()
    return Math.ceil(beyond / (height * SWIPE))
  }
}

async function swipesInList(list: Locator, value: string): Promise<number> {
  const values = await list
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value')))
  return Math.ceil(Math.max(0, values.indexOf(value) + 1 - ROWS) / ROWS_A_SWIPE)
}
