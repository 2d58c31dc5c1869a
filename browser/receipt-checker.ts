import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { checkReceipt, type Trusted } from '@/lib/ledger/check-receipt'
import { parseVerifierKey } from '@/lib/ledger/verifier-key'
import type { CheckerWords } from './checker-words.ts'
import { receiptResult } from './receipt-result.ts'

// Far above any receipt: a large file chosen by mistake is not read.
const LARGEST_FILE = 1_000_000

/** What the markup says of logs and witnesses, keys as vkeys (components/ledger/receipt-checker.tsx). */
type TrustedKeys = { logs: { origin: string; keys: string[] }[]; witnesses: string[] }

/** Checks a receipt without sending it anywhere. */
export class ReceiptChecker extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.check())
    this.querySelector('input')?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) void this.take(target.files?.[0])
    })
    this.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    })
    this.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      void this.take(file)
    })
  }

  private async take(file: File | undefined): Promise<void> {
    const textarea = this.querySelector('textarea')
    if (!file || !textarea) return
    textarea.value = file.size > LARGEST_FILE ? '' : await file.text()
    this.check()
  }

  private check(): void {
    const words: CheckerWords = JSON.parse(this.dataset.words ?? '{}')
    const text = wholeLines(this.querySelector('textarea')?.value ?? '')
    const trusted = trustedIn(JSON.parse(this.dataset.trusted ?? '{}'))
    const { lang } = document.documentElement
    const regions: Record<string, string> = JSON.parse(this.dataset.regions ?? '{}')
    const result = receiptResult(checkReceipt(text, trusted), {
      words,
      regions,
      known: trusted.logs.map(({ origin }) => origin),
      locale: isLocale(lang) ? lang : DEFAULT_LOCALE,
    })
    this.querySelector('[data-result]')?.replaceChildren(result)
    result.querySelector('h3')?.focus()
  }
}

// Pasting may change line ends, add empty lines before it, and lose the last line break.
function wholeLines(pasted: string): string {
  return `${pasted.replaceAll(/\r\n?/g, '\n').trim()}\n`
}

function trustedIn({ logs, witnesses }: TrustedKeys): Trusted {
  return {
    logs: logs.map(({ origin, keys }) => ({ origin, keys: readKeys(keys) })),
    witnesses: readKeys(witnesses),
  }
}

function readKeys(vkeys: string[]) {
  return vkeys.map(parseVerifierKey).filter((key) => key !== null)
}
