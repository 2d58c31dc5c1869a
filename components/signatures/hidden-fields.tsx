import { useTranslations } from 'next-intl'
import { SCRIPTS_FIELD, TIME_FIELD, TRAP_FIELD } from '@/lib/signatures/hidden-fields-schema'

type HiddenFieldsProps = {
  locale: string
  /** Of the petition's text, where that is signed. */
  version?: number
  madeAt?: string
  challenged: boolean
  /** How they came, where the form comes back filled in. */
  arrival?: string
}

export function HiddenFields({ locale, version, madeAt, challenged, arrival }: HiddenFieldsProps) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      {version !== undefined && <input type="hidden" name="textVersion" value={version} />}
      {madeAt && <input type="hidden" name={TIME_FIELD} value={madeAt} />}
      {arrival && <input type="hidden" name="ref" value={arrival} />}
      <WithoutScripts challenged={challenged} />
    </>
  )
}

/** With a challenge, a native submit proves that no script can solve it; else the script may only be still loading. */
export function WithoutScripts({ challenged }: { challenged: boolean }) {
  const off = <input type="hidden" name={SCRIPTS_FIELD} value="off" />
  return challenged ? off : <noscript>{off}</noscript>
}

/** A honeypot: last in the form, since browsers without style sheets show it. */
export function TrapField() {
  const t = useTranslations('sign')
  return (
    <div className="hidden">
      <label htmlFor={TRAP_FIELD}>{t('trap')}</label>
      <input
        id={TRAP_FIELD}
        name={TRAP_FIELD}
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore=""
        data-bwignore=""
        data-lpignore="true"
        data-form-type="other"
      />
    </div>
  )
}
