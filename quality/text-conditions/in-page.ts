// Functions that run in the browser, where nothing of this module's is at hand; named functions within them would
// lean on a helper of the compiler.

/** What a page says, as it is shown, and which of its texts cannot be read. */
export type Shown = { words: string; faults: string[] }

/** Texts that leave the window, are cut off by what holds them, or lie on each other. A bar that floats over the page is no part of it. */
export function readShown(): Shown {
  const { clientWidth, scrollWidth } = document.documentElement
  const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide at ${clientWidth}`] : []
  const words: string[] = []
  const lines: { node: Node; left: number; right: number; top: number; bottom: number }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement
    const text = node.textContent?.trim()
    if (!around || !text || around.closest('option, script, style, noscript, .sr-only')) continue
    if (!around.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
    let [scrolls, floats, isCut] = [false, false, false]
    for (let box: Element | null = around; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(box)
      if (position === 'fixed') floats = true
      if (/auto|scroll/.test(overflowX)) scrolls = true
      if (scrolls || (overflowX === 'visible' && overflowY === 'visible')) continue
      const held = box.getBoundingClientRect()
      isCut ||= boxes.some(
        (line) =>
          (overflowX !== 'visible' && (line.left < held.left - 1 || line.right > held.right + 1)) ||
          (overflowY !== 'visible' && (line.top < held.top - 2 || line.bottom > held.bottom + 2)),
      )
    }
    if (floats) continue
    words.push(text)
    if (isCut) faults.push(`cut off: ${text.slice(0, 60)}`)
    if (!scrolls && boxes.some(({ left, right }) => left < -1 || right > clientWidth + 1))
      faults.push(`beyond the window: ${text.slice(0, 60)}`)
    lines.push(
      ...boxes.map(({ left, right, top, bottom }) => ({
        node: node as Node,
        left: left + 1,
        right: right - 1,
        // Lines of large type reach into each other with what letters leave empty.
        top: top + (bottom - top) * 0.3,
        bottom: bottom - (bottom - top) * 0.3,
      })),
    )
  }
  lines.sort((one, other) => one.top - other.top)
  for (const [index, one] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next]
      if (!other || other.top >= one.bottom) break
      if (other.node === one.node || other.left >= one.right || one.left >= other.right) continue
      faults.push(`on each other: ${one.node.textContent} / ${other.node.textContent}`.slice(0, 160))
    }
  }
  return { words: words.join(' ').replaceAll(/\s+/g, ' '), faults }
}

/** Whatever would move by itself, or more slowly than at once. */
export function readMotion(): string[] {
  return [document.documentElement, ...document.querySelectorAll('body, body *')].flatMap((element) =>
    [null, '::before', '::after', '::-webkit-progress-value'].flatMap((part) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part)
      const still =
        !/[1-9]/.test(transitionDuration) && animationName === 'none' && scrollBehavior !== 'smooth'
      return still ? [] : [`${element.localName}${part ?? ''} moves`]
    }),
  )
}

/** Marks what a sheet of paper has to show: all that is read, without what is pressed or led to. */
export function markForPaper(): void {
  const texts = 'main :is(h1, h2, h3, h4, p, li, th, td, dt, dd, figcaption, blockquote, caption, figure svg)'
  for (const element of document.querySelectorAll(texts)) {
    if (element.closest('.no-print, nav, form, .btn, .sr-only') || !element.checkVisibility()) continue
    element.setAttribute('data-on-paper', '')
  }
}

/** What of it is not there, and every text that is, for the paper itself to be compared with. */
export function readPaper(): { lost: string[]; texts: string[] } {
  const lost = [...document.querySelectorAll('[data-on-paper]')]
    .filter((element) => !element.checkVisibility())
    .map((element) => `not printed: ${element.textContent?.trim().slice(0, 60)}`)
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue
    if (node.parentElement.closest('option, script, style, noscript, .sr-only')) continue
    texts.push(node.textContent ?? '')
  }
  return { lost, texts }
}
