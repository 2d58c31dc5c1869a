import { unstable_isUnrecognizedActionError } from 'next/navigation'
import type { SaveResult } from '@/editor/form-results'
import { UNSENT, type FormAction } from '@/editor/form-state'
import { discardLocalDraft, saveLocalDraft } from '@/editor/local-draft'
import { localeOfField } from '@/lib/i18n/locales'

export type AutosaveStatus =
  | { kind: 'untouched' | 'unsaved' | 'saving' }
  | { kind: 'saved'; at: string; isPending: boolean }
  | { kind: 'failed'; why: 'conflict' | 'renewed' | 'offline'; reason?: undefined }
  | { kind: 'failed'; why: 'refused'; reason: string }

type Told = { status: AutosaveStatus; result?: SaveResult }

// Buttons after which other words stand in the fields: these must not be offered again as a draft.
const GIVING_WAY = ['take', 'drop', 'merge']

// In ms: after the last keystroke, the longest delay while typing, and between retries.
const PAUSE = 1_500
const LONGEST = 10_000
const RETRY = 10_000

export class Autosaver {
  private saved: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private unsavedSince = 0
  private sending = false
  private failed = false
  private inConflict = false
  private submitted = ''
  private resting: AutosaveStatus = { kind: 'untouched' }
  private readonly listening = new AbortController()

  constructor(
    private readonly form: HTMLFormElement,
    private readonly action: FormAction<SaveResult>,
    private readonly tell: (told: Told) => void,
  ) {
    this.saved = this.words()
    const { signal } = this.listening
    form.addEventListener('input', () => this.changed(), { signal })
    form.addEventListener('focusout', () => void this.save(), { signal })
    form.addEventListener('submit', (event) => this.submits(event), { signal })
    document.addEventListener('visibilitychange', () => document.hidden && void this.save(), { signal })
    window.addEventListener('online', () => this.failed && void this.save(), { signal })
    window.addEventListener('beforeunload', (event) => this.isUnsaved() && event.preventDefault(), { signal })
  }

  stop(): void {
    this.listening.abort()
    clearTimeout(this.timer)
  }

  settled(saved: NonNullable<SaveResult['saved']>): void {
    this.saved = this.submitted
    this.unsavedSince = 0
    this.failed = this.inConflict = false
    if (this.isUnsaved()) return this.changed()
    clearTimeout(this.timer)
    discardLocalDraft(this.form)
    this.resting = { kind: 'saved', ...saved }
    this.tell({ status: this.resting })
  }

  /** The words are still in the fields alone, whichever button was to settle the conflict. */
  conflicted(): void {
    if (this.isUnsaved()) saveLocalDraft(this.form)
  }

  private submits({ submitter }: SubmitEvent): void {
    this.submitted = this.words()
    if (!GIVING_WAY.includes(submitter?.getAttribute('value') ?? '')) return
    clearTimeout(this.timer)
    discardLocalDraft(this.form)
  }

  private changed(): void {
    if (!this.isUnsaved()) return this.rest()
    saveLocalDraft(this.form)
    if (this.inConflict) return
    this.tell({ status: { kind: 'unsaved' } })
    this.unsavedSince ||= Date.now()
    if (Date.now() - this.unsavedSince < LONGEST) this.saveIn(PAUSE)
  }

  private rest(): void {
    if (this.sending || this.inConflict) return
    clearTimeout(this.timer)
    this.unsavedSince = 0
    this.failed = false
    discardLocalDraft(this.form)
    this.tell({ status: this.resting })
  }

  private saveIn(wait: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), wait)
  }

  private async save(): Promise<void> {
    if (this.sending || this.inConflict || !this.isUnsaved()) return
    clearTimeout(this.timer)
    this.sending = true
    this.unsavedSince = 0
    this.tell({ status: { kind: 'saving' } })
    const words = this.words()
    const told = await this.send()
    this.sending = false
    this.failed = told.status.kind === 'failed'
    this.inConflict = Boolean(told.result?.conflict)
    if (!this.failed) {
      this.saved = words
      this.resting = told.status
    }
    this.tell(told)
    if (this.failed && !this.inConflict) this.saveIn(RETRY)
    if (this.failed) return
    if (this.isUnsaved()) this.changed()
    else discardLocalDraft(this.form)
  }

  private async send(): Promise<Told> {
    const form = new FormData(this.form)
    form.set('intent', 'autosave')
    try {
      const { errors, message, result } = await this.action(UNSENT, form)
      if (result?.conflict) return { status: { kind: 'failed', why: 'conflict' }, result }
      const [reason = message] = Object.values(errors).flat()
      if (!result?.saved) return { status: { kind: 'failed', why: 'refused', reason } }
      return { status: { kind: 'saved', ...result.saved }, result }
    } catch (error) {
      const why = unstable_isUnrecognizedActionError(error) ? 'renewed' : 'offline'
      return { status: { kind: 'failed', why } }
    }
  }

  private isUnsaved(): boolean {
    return this.words() !== this.saved
  }

  private words(): string {
    return JSON.stringify([...new FormData(this.form)].filter(([name]) => localeOfField(name)))
  }
}
