const KEY = 'typed-address'

/** For the next page of this tab alone, which shows it (app/[locale]/thanks). */
export function rememberAddress(form: HTMLFormElement): void {
  const typed = form.querySelector<HTMLInputElement>('[name=email]')?.value.trim()
  if (typed) storage()?.setItem(KEY, typed)
}

/** Shows the address that was just typed, once, and leads back to the form that it was typed into. */
export class TypedAddress extends HTMLElement {
  connectedCallback(): void {
    const typed = storage()?.getItem(KEY)
    storage()?.removeItem(KEY)
    if (!typed) return
    this.querySelector('[data-address]')?.replaceChildren(typed)
    this.hidden = false
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (!document.referrer.startsWith(`${location.origin}/`)) return
      // The form as it was left, which its address alone does not bring back.
      event.preventDefault()
      history.back()
    })
  }
}

// Browsers that are told to store nothing refuse by throwing.
function storage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
