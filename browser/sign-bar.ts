/** Gives way to the first button and to the form, so that a page never asks twice at once. */
export class SignBar extends HTMLElement {
  connectedCallback(): void {
    const bar = this.firstElementChild
    if (!(bar instanceof HTMLElement)) return
    const inView = new Set<Element>()
    const watch = (selector: string, threshold: number) => {
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { target, intersectionRatio, isIntersecting } of entries) {
            if (isIntersecting && intersectionRatio >= threshold) inView.add(target)
            else inView.delete(target)
          }
          bar.hidden = inView.size > 0
        },
        { threshold },
      )
      for (const asking of document.querySelectorAll(selector)) observer.observe(asking)
    }
    // A button that is cut off does not ask yet; of a form the first line does.
    watch('#sign-first', 0.95)
    watch('#sign', 0)
  }
}
