import { fieldsIn, write } from '@/components/admin/typed/fields'

/** What stood in a form when something was typed there last. */
export type KeptForm = { form: string; fields: { name: string; label: string; words: string }[] }

const PATIENCE_MS = 5_000
const KEY = 'typed-before-an-error'

let path = ''
const kept = new Map<string, KeptForm>()

/** Keeps what stands in a form: should the page fail, it is shown, and put back. */
export function keepTyped(form: HTMLFormElement): void {
  if (path !== location.pathname) kept.clear()
  path = location.pathname
  const fields = fieldsIn(form).map((field) => ({
    name: field.name,
    label: field.labels?.[0]?.textContent || field.name,
    words: field.value,
  }))
  kept.set(nameOf(form), { form: nameOf(form), fields })
}

/** What was typed on this page; from then on kept in the tab until it is put back. */
export function typedHere(): KeptForm[] {
  if (path !== location.pathname || kept.size === 0) return stored()
  const forms = [...kept.values()]
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path, forms }))
  } catch {
    // A full or forbidden store: the words are still shown.
  }
  return forms
}

/** Puts into the page's forms what was typed before it failed, as soon as they are there again. */
export function putBackTyped(): void {
  const until = Date.now() + PATIENCE_MS
  const fill = (forms: KeptForm[]) => {
    const left = forms.filter((each) => !put(each))
    if (left.length > 0 && Date.now() < until) requestAnimationFrame(() => fill(left))
    else sessionStorage.removeItem(KEY)
  }
  fill(stored())
}

function stored(): KeptForm[] {
  const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
    path: string
    forms: KeptForm[]
  } | null
  return found?.path === location.pathname ? found.forms : []
}

function put({ form: name, fields }: KeptForm): boolean {
  const form = [...document.forms].find((each) => nameOf(each) === name)
  if (!form) return false
  for (const field of fieldsIn(form)) {
    const typed = fields.find((each) => each.name === field.name)
    if (typed && typed.words !== field.value) write(field, typed.words)
  }
  return true
}

function nameOf(form: HTMLFormElement): string {
  return form.id || form.getAttribute('aria-label') || String([...document.forms].indexOf(form))
}
