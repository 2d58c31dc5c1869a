/** Says that a way to share was pressed, and nothing of who did; the page goes on meanwhile. */
export function countShared(channel: string): void {
  navigator.sendBeacon('/api/shared', new URLSearchParams({ channel, locale: document.documentElement.lang }))
}

/** Links of components/share/share.tsx lead elsewhere, so that a press is the last that the site sees. */
export function countSharedLinks(): void {
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-shared]') : null
    if (link?.dataset.shared) countShared(link.dataset.shared)
  })
}
